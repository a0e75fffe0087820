import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience, startDev } from '../support/browser/dev-process.ts';
import { digestsOf, filesOf } from '../support/built/output.ts';
import { articleMd, openWorkspace } from '../support/built/workspace.ts';

const config = `import { print } from './hooks/print.ts';

/** What a plugin must not bring into a page, and what is resolved like the author's own. */
function add() {
  return async (tree: { children: unknown[] }) => {
    await null;
    const text = (value: string) => ({ type: 'text', value });
    const data = { hProperties: { onclick: 'steal()', style: 'color: red', id: 'own' } };
    const link = (url: string) => ({ type: 'link', url, children: [text('water')] });
    tree.children.push(
      { type: 'heading', depth: 1, children: [text('Added')] },
      { type: 'paragraph', data, children: [link('/topics/water/'), { type: 'html', value: '<script>steal()</script>' }] },
      { type: 'paragraph', data: { hName: 'script' }, children: [text('steal()')] },
    );
    const upper = (node: { type: string; value?: string; children?: unknown[] }) => {
      if (node.type === 'text') node.value = node.value?.toUpperCase();
      for (const child of node.children ?? []) upper(child as typeof node);
    };
    upper({ type: 'root', children: tree.children });
  };
}

export default { remarkPlugins: [add], outputs: [print] };
`;
const print = `export const print = async (site: { articles: readonly { slug: string; path: string; text: string }[] }) => [
  { path: '/.well-known/empty', content: '' },
  { path: '/print/é.bin', content: new Uint8Array([0, 255, 1]) },
  ...site.articles.map(({ slug, path, text }) => ({ path: \`/print/\${slug}.txt\`, content: \`\${path}\\n\${text}\\n\` })),
];
`;

describe('a site with hooks of its own', () => {
  const workspace = openWorkspace();
  const output = join(workspace.root, 'dist');
  const read = (path: string): string => readFileSync(join(output, path), 'utf8');

  beforeAll(() => {
    workspace.write({
      'package.json': '{ "type": "module" }',
      'content/site.yaml':
        'name: River\nurl: https://river.example/post/\ndescription: D\npublisher: { name: River }\n',
      'content/topics/water.md': '---\ntitle: Water\n---\n',
      'content/people/ada.md': '---\nname: Ada Fluss\nroles: [{ title: Engineer }]\n---\n',
      'content/articles/low.md': articleMd(
        { title: 'Low water', people: '[ada]' },
        'The river is low: [text](/print/low.txt).\n\n:::statement{by="ada" kind="paraphrase"}\nIt rains.\n:::\n',
      ),
      'content/articles/later.md': articleMd({ title: 'Later', draft: 'true' }, 'A secret.'),
      'dateline.config.ts': config,
      'hooks/print.ts': print,
    });
    const { status, stdout, stderr } = workspace.build();
    expect(status, stdout + stderr).toBe(0);
  });
  afterAll(workspace.close);

  test('has the files of its outputs, of what is published', () => {
    expect(filesOf(output).filter((file) => /^(print|\.well-known)/.test(file))).toEqual([
      '.well-known/empty',
      'print/low.txt',
      'print/é.bin',
    ]);
    expect([...readFileSync(join(output, 'print/é.bin'))]).toEqual([0, 255, 1]);
    expect(read('print/low.txt')).toBe(
      '/articles/low/\nTHE RIVER IS LOW: TEXT.\n\nIT RAINS.\n\nADDED\n\nWATER\n\nSTEAL()\n',
    );
  });

  test('has what its plugin makes, resolved and sanitised', () => {
    const page = read('articles/low/index.html');
    expect(page).toContain('THE RIVER IS LOW: <a href="/post/print/low.txt">TEXT</a>.');
    expect(page).toContain('<h2 id="s-added">ADDED</h2>');
    expect(page).toContain('<p id="own"><a href="/post/topics/water/">WATER</a></p>');
    expect(page).not.toMatch(/steal|color: red/i);
    // What the whole site fills is not the plugin's to change.
    expect(page).toContain('Ada Fluss');
    expect(page).not.toMatch(/slot-/i);
  });

  test('shows drafts to its outputs in a preview alone', () => {
    const { status, stdout, stderr } = workspace.build({}, '--preview');
    expect(status, stdout + stderr).toBe(0);
    const preview = join(workspace.root, 'dist-preview');
    expect(readFileSync(join(preview, 'print/later.txt'), 'utf8')).toContain('A SECRET.');
    expect(filesOf(output).filter((file) => file.includes('later'))).toEqual([]);
  });

  test('makes what is cached anew after a change of its code', () => {
    const cards = join(workspace.root, '.cache/cards');
    const before = filesOf(cards);
    expect(before.length).toBeGreaterThan(0);
    appendFileSync(join(workspace.root, 'hooks/print.ts'), '// Another one.\n');
    const old = digestsOf(output);
    expect(workspace.build().status).toBe(0);
    expect(digestsOf(output)).toEqual(old);
    expect(filesOf(cards).filter((name) => !before.includes(name))).not.toEqual([]);
  });

  test('is not built where a hook fails, and the last output stays', () => {
    const before = digestsOf(output);
    workspace.write({
      'hooks/print.ts': 'export const print = () => {\n  throw new Error("no paper");\n};\n',
    });
    const { status, stdout, stderr } = workspace.build();
    workspace.write({ 'hooks/print.ts': print });
    expect(stdout).toContain(
      'error[HOOK_FAILED]: the hook outputs[0] (print) fails: no paper\n  --> hooks/print.ts:2:9',
    );
    expect(stderr).toBe('Nothing was built; the last output stands as it was.\n');
    expect(status).toBe(1);
    expect(digestsOf(output)).toEqual(before);
  });

  test('is served with its files, and a change of its code is announced', async () => {
    const dev = await startDev(workspace.root);
    try {
      const response = await fetch(`${dev.home()}print/low.txt`);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await response.text()).toContain('THE RIVER IS LOW');
      const bytes = await fetch(`${dev.home()}print/é.bin`);
      expect(bytes.headers.get('content-type')).toBe('application/octet-stream');
      expect([...(await bytes.bytes())]).toEqual([0, 255, 1]);
      const change = 'hooks/print.ts changed. Restart the dev server to use it.\n';
      expect(dev.output()).not.toContain(change);
      appendFileSync(join(workspace.root, 'hooks/print.ts'), '// Again.\n');
      await expect.poll(dev.output, { timeout: patience }).toContain(change);
    } finally {
      await dev.stop();
    }
  });
});
