import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { violations } from '../support/browser/axe.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite } from '../support/browser/site-server.ts';
import { visit } from '../support/browser/visit.ts';
import { dateline, withServer } from '../support/built/installed-program.ts';
import { runNode as node, runNpm } from '../support/built/npm.ts';
import { differences, filesOf } from '../support/built/output.ts';
import { ownConfig, ownParts } from '../support/built/own-outlet.ts';
import { invalidHtml } from '../support/built/validity.ts';
import { projectRoot } from '../support/built/run-build.ts';

/** A folder outside of the repository, as on the machine of an outlet. */
const root = mkdtempSync(join(tmpdir(), 'dateline-outlet-'));
const outlet = join(root, 'outlet');

/** Each file below `node_modules`, with the time of its last change. */
let packages: ReadonlyMap<string, number>;

function marksOf(folder: string): ReadonlyMap<string, number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

/** Writes a new outlet that depends on the tarball. */
let initialise: (bin: string, folder: string) => void;

beforeAll(() => {
  const packed = runNpm(projectRoot, 'pack', '--pack-destination', root);
  expect(packed.status, packed.output).toBe(0);
  const tarball = readdirSync(root).find((name) => name.endsWith('.tgz')) ?? '';
  initialise = (bin, folder) => {
    const address = 'https://river.example';
    const options = ['--name', 'The River', '--url', address, '--from', tarball];
    const { status, output } = node(root, [bin, 'init', folder, ...options]);
    expect(status, output).toBe(0);
  };
  initialise(join(projectRoot, 'src/cli/bin.cjs'), 'outlet');
  const installed = runNpm(outlet, 'install');
  expect(installed.status, installed.output).toBe(0);
  packages = marksOf(join(outlet, 'node_modules'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('an outlet that depends on the packed program', () => {
  test('is what the packed program writes too', () => {
    initialise(join(outlet, dateline), 'second');
    const second = filesOf(join(root, 'second'));
    expect(second).toContain('.github/workflows/publish.yml');
    const read = (folder: string) => second.map((path) => readFileSync(join(root, folder, path)));
    expect(read('second')).toEqual(read('outlet'));
  });

  test('is checked, and told where the pages on the faults are', () => {
    const local = node(outlet, [dateline, 'check'], { SITE_URL: 'http://localhost:4000' });
    expect(local).toEqual({ status: 0, output: '12 files, no faults\n' });
    const { status, output } = node(outlet, [dateline, 'check']);
    expect(status).toBe(1);
    const page = 'node_modules/dateline-site/.package/diagnostics/docs/POLICY_PLACEHOLDER.md';
    expect(output).toContain(page);
    expect(existsSync(join(outlet, page))).toBe(true);
  });

  test('builds', () => {
    const { status, output } = node(outlet, [dateline, 'build'], {
      SITE_URL: 'http://localhost:4000',
    });
    expect(status, output).toBe(0);
    expect(existsSync(join(outlet, 'dist/articles/first-article/index.html'))).toBe(true);
  });

  test('makes the same pages as the repository', () => {
    const content = join(projectRoot, 'tests/fixtures/everything');
    cpSync(join(projectRoot, 'public'), join(outlet, 'public'), { recursive: true, force: true });
    const { status, output } = node(outlet, [dateline, 'build', '--outDir', 'everything'], {
      CONTENT_DIR: content,
    });
    expect(status, output).toBe(0);
    expect(differences(join(outlet, 'everything'), inject('everything'))).toEqual([]);
  });

  test.each([
    ['preview', '/articles/first-article/'],
    ['dev', '/articles/first-article/'],
  ])('is served by %s', async (command, path) => {
    await withServer([outlet, command], async (address) => {
      const response = await fetch(`${address()}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Your first article');
    });
  });

  describe('with everything that it can change', () => {
    const output = join(outlet, 'dist');
    const page = (path: string): string => readFileSync(join(output, path, 'index.html'), 'utf8');

    beforeAll(() => {
      for (const { files = {}, settings = '' } of ownParts) {
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(join(outlet, path)), { recursive: true });
          writeFileSync(join(outlet, path), content);
        }
        appendFileSync(join(outlet, 'content/site.yaml'), settings);
      }
      const ending = node(outlet, [dateline, 'build'], { SITE_URL: 'http://localhost:4000' });
      expect(ending.status, ending.output).toBe(0);
    });

    test('shows it', () => {
      const article = page('articles/first-article');
      expect(article).toContain('Printed by The River, after its footer');
      expect(article).toContain('<meta name="color-of" content="The River">');
      expect(article).toMatch(/<\/article>\s*<p>Read it aloud\.<\/p>/);
      expect(article.indexOf('Printed by')).toBeGreaterThan(article.indexOf('</footer>'));
    });

    test('has a policy that allows what it asked for, and nothing else', () => {
      const own =
        "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self' https://lists.example/river https://confirm.example; base-uri 'none'";
      const search = `${own}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;
      const policies = filesOf(output)
        .filter((file) => file.endsWith('.html'))
        .map((file): [string, string | undefined] => {
          const html = readFileSync(join(output, file), 'utf8');
          return [file, /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1]];
        });
      expect(policies.length).toBeGreaterThan(30);
      expect(policies.filter(([, policy]) => policy !== own)).toEqual([
        ['search/index.html', search],
      ]);
    });

    test('is valid HTML', () => {
      expect(invalidHtml(output)).toEqual([]);
    });

    test('keeps nobody out, light and dark, and loads nothing from elsewhere', async () => {
      const [browser, server] = await Promise.all([launch(), serveSite(output, '/')]);
      try {
        for (const path of ['', 'articles/first-article/', 'about/privacy/', 'search/']) {
          expect(await violations(browser, server.home + path)).toEqual([]);
          const { page: shown, troubles } = await visit(browser, server.home);
          await shown.goto(server.home + path, { waitUntil: 'networkidle' });
          expect(troubles).toEqual([]);
          await shown.context().close();
        }
      } finally {
        await Promise.all([browser.close(), server.close()]);
      }
    });
  });

  test('shows in the dev server the components that come and go while it runs', async () => {
    const slot = join(outlet, 'theme/components/FooterSlot.astro');
    await withServer([outlet, 'dev'], async (address) => {
      const footer = async (): Promise<string> => {
        const response = await fetch(`${address()}/articles/first-article/`).catch(() => null);
        return (await response?.text())?.split('<footer')[1] ?? '';
      };
      await expect.poll(footer, { timeout: 30_000 }).toContain('Published by');
      writeFileSync(slot, '<p>Read on recycled paper</p>\n');
      await expect.poll(footer, { timeout: 30_000 }).toContain('Read on recycled paper');
      rmSync(slot);
      // The server starts anew, and answers nothing meanwhile.
      const shown = async (): Promise<boolean> => {
        const text = await footer();
        return text.includes('Printed by The River') && !text.includes('Read on recycled paper');
      };
      await expect.poll(shown, { timeout: 30_000 }).toBe(true);
    });
  });

  test('may be one of several folders that share the packages above them', () => {
    const nested = join(outlet, 'outlets/second');
    for (const folder of ['content', 'public', 'theme'])
      cpSync(join(outlet, folder), join(nested, folder), { recursive: true });
    const { status, output } = node(nested, [join('../..', dateline), 'build'], {
      SITE_URL: 'http://localhost:4000',
    });
    expect(status, output).toBe(0);
    const page = readFileSync(join(nested, 'dist/articles/first-article/index.html'), 'utf8');
    expect(page).toContain('Printed by The River, after its footer');
    rmSync(join(outlet, 'outlets'), { recursive: true });
  });

  test('has a check, a file and a remark plugin of its own', () => {
    const config = join(outlet, 'dateline.config.ts');
    writeFileSync(config, ownConfig);
    const { status, output } = node(outlet, [dateline, 'build'], {
      SITE_URL: 'http://localhost:4000',
    });
    rmSync(config);
    expect(status, output).toBe(0);
    expect(output).toMatch(
      /^warning\[OUTLET_READ\]: nobody has read "Your first article"\n +--> content\/articles\/\S*first-article\.md:2:8$/m,
    );
    expect(output).toContain('OUTLET_READ  dateline.config.ts\n');
    expect(readFileSync(join(outlet, 'dist/titles.txt'), 'utf8')).toBe('Your first article');
    const page = readFileSync(join(outlet, 'dist/articles/first-article/index.html'), 'utf8');
    expect(page).toContain('<p>Written on the river.</p>');
  });

  test('has packages into which nothing was written', () => {
    expect(marksOf(join(outlet, 'node_modules'))).toEqual(packages);
  });

  test('takes a newer version, whose schema has another name for a field', () => {
    const article = join(outlet, 'content/articles/tagged.md');
    const text = `---\r\ntitle: T\r\nsummary: S\r\ndate: 2020-10-22\r\ntopics: [general]\r\nkeywords: [a, "b"] # c\r\n---\r\nkeywords: d`;
    writeFileSync(article, text);
    const local = { SITE_URL: 'http://localhost:4000' };
    const before = node(outlet, [dateline, 'check'], local);
    expect(before).toEqual({ status: 0, output: '13 files, no faults\n' });

    const installed = runNpm(outlet, 'install', packNext());
    expect(installed.status, installed.output).toBe(0);
    const { status, output } = node(outlet, [dateline, 'check'], local);
    expect(status).toBe(1);
    expect(output).toContain('the content has schema 1, and this program reads schema 2');
    expect(output).toContain('Run "npm run migrate -- --write"');
    const shown = node(outlet, [dateline, 'migrate']);
    expect(shown.status).toBe(1);
    expect(shown.output).toContain('-keywords: [a, "b"] # c\r\n+words: [a, "b"] # c\r\n');
    const written = node(outlet, [dateline, 'migrate', '--write']);
    expect(written).toEqual({ status: 0, output: '2 files changed.\n' });
    expect(readFileSync(article, 'utf8')).toBe(text.replace('keywords: [', 'words: ['));
    expect(node(outlet, [dateline, 'check'], local)).toEqual(before);
  });
});

/** Packs the installed program as a later version: its schema has a field of articles under another name. */
function packNext(): string {
  const next = join(root, 'next');
  cpSync(join(outlet, 'node_modules/dateline-site'), next, { recursive: true });
  const change = (path: string, from: string, to: string): void => {
    const text = readFileSync(join(next, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(next, path), text.replace(from, to));
  };
  const migration = `{ to: 2, changes: [{ kinds: ['article'], field: 'keywords', renameTo: 'words' }] }`;
  change('package.json', `"version": "${packageFile.version}"`, '"version": "999.0.0"');
  change('.package/content/migrations.js', 'migrations = []', `migrations = [${migration}]`);
  change('.package/content/schema/article.js', 'keywords: displayed(', 'words: displayed(');
  const packed = runNpm(next, 'pack', '--ignore-scripts', '--pack-destination', root);
  expect(packed.status, packed.output).toBe(0);
  return '../dateline-site-999.0.0.tgz';
}
