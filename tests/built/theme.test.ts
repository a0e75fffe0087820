import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseColour } from '../../src/content/theme/contrast.ts';
import { filesOf } from '../support/built/output.ts';
import { all, attribute, pageAt, readPages, type Pages } from '../support/built/page.ts';
import { projectRoot } from '../support/built/run-build.ts';
import { articleMd, openWorkspace } from '../support/built/workspace.ts';

const font = readFileSync(join(projectRoot, 'src/theme/styles/fonts/text.woff2'));
const tokens = `/* The design of the river. */
@font-face { font-family: 'River Text'; src: url('/fonts/text.woff2') format('woff2'); font-display: swap; }
@font-face { font-family: 'River Text'; font-style: italic; SRC: URL(/fonts/italic.woff2); font-display: swap; }
:root { --paper: #f8f4e8; --accent: #123456; --text: 'River Text', serif; --measure: 41rem; }
@media (prefers-color-scheme: dark) { :root { --paper: #0a1420; --accent: #abcdef; } }
`;

describe('a site with a design of its own', () => {
  const workspace = openWorkspace();
  const output = join(workspace.root, 'dist');
  let pages: Pages = new Map();
  let said = '';
  let complained = '';

  beforeAll(() => {
    workspace.write({
      'content/site.yaml':
        'name: River\nurl: https://river.example/post/\ndescription: D\npublisher: { name: River }\naccent: "#ff0000"\n',
      'content/topics/water.md': '---\ntitle: Water\n---\n',
      'content/articles/low.md': articleMd({ title: 'Low water' }, 'The river is low.'),
      'public/fonts/text.woff2': font,
      'public/fonts/italic.woff2': font,
      'theme/tokens.css': tokens,
    });
    const { status, stdout, stderr } = workspace.build();
    expect(status, stdout + stderr).toBe(0);
    said = stdout;
    complained = stderr;
    pages = readPages(output);
  });
  afterAll(workspace.close);

  const styles = (): string =>
    filesOf(output)
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(output, file), 'utf8'))
      .join('\n');

  test('has its tokens after those of the program, in both schemes', () => {
    const css = styles();
    expect(css).toMatch(/--accent:#123456/);
    expect(css).toMatch(/--accent:#abcdef/);
    expect(css).toMatch(/--measure:41rem/);
    expect(css.lastIndexOf('--accent:#123456')).toBeGreaterThan(
      css.lastIndexOf('--accent:#9c1f1f'),
    );
  });

  test('names its backgrounds to the browser, in both schemes', () => {
    const named = all(pageAt(pages, '/articles/low/'), 'meta[name="theme-color"]');
    expect(named.map((meta) => [attribute(meta, 'content'), attribute(meta, 'media')])).toEqual([
      ['#f8f4e8', '(prefers-color-scheme: light)'],
      ['#0a1420', '(prefers-color-scheme: dark)'],
    ]);
  });

  test('has its colours on the cards for social media', async () => {
    const card = sharp(join(output, 'cards/articles/low.png'));
    const { data, info } = await card.raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): readonly number[] => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    // The file has a palette of few colours, so that one differs a little.
    const near = (colour: string): readonly unknown[] =>
      parseColour(colour).map((value): unknown => expect.closeTo(value, -1));
    expect(pixel(600, 5)).toEqual(near('#123456'));
    expect(pixel(20, 400)).toEqual(near('#f8f4e8'));
  });

  test('loads its fonts below the base of the site, and preloads the regular one', () => {
    expect(styles()).toContain('/post/fonts/text.woff2');
    expect(styles()).toContain('/post/fonts/italic.woff2');
    const preloaded = all(pageAt(pages, '/articles/low/'), 'link[rel="preload"]');
    expect(preloaded.map((link) => attribute(link, 'href'))).toEqual(['/post/fonts/text.woff2']);
    expect([said, complained].join('')).not.toContain('referenced in');
    expect(said).toContain(`2 own fonts, ${((2 * font.length) / 1000).toFixed(0)} kB\n`);
  });

  test('is not built where text cannot be read', () => {
    workspace.write({ 'theme/tokens.css': ':root { --ink: #cccccc; }\n' });
    const { status, stdout } = workspace.build();
    expect(status).toBe(1);
    expect(stdout).toContain('error[THEME_CONTRAST]');
    expect(stdout).toContain('--> theme/tokens.css:1:9');
  });
});
