import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, attribute, first, pageAt, readPages, type Pages } from '../support/built/page.ts';
import { invalidHtml } from '../support/built/validity.ts';
import { articleMd, openWorkspace } from '../support/built/workspace.ts';

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path fill="${colour}" d="M0 0h200v50H0z"/></svg>\n`;
const settings = (logos: string): string =>
  `name: River\nurl: https://river.example/post/\ndescription: D\npublisher: { name: River }\n${logos}`;

describe('a site whose logo is an SVG', () => {
  const workspace = openWorkspace();
  const output = join(workspace.root, 'dist');
  let pages: Pages = new Map();

  const build = (logos: string): void => {
    workspace.write({ 'content/site.yaml': settings(logos) });
    const { status, stdout, stderr } = workspace.build();
    expect(status, stdout + stderr).toBe(0);
    pages = readPages(output);
  };
  const inMasthead = (selector: string) => all(pageAt(pages, '/topics/'), `.nameplate ${selector}`);

  beforeAll(async () => {
    const png = await sharp({ create: { width: 480, height: 90, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    workspace.write({
      'content/topics/water.md': '---\ntitle: Water\n---\n',
      'content/articles/low.md': articleMd({ title: 'Low water' }, 'The river is low.'),
      'content/logo.svg': drawing('#123456'),
      'content/logo-dark.svg': drawing('#abcdef'),
      'content/logo.png': png,
    });
  });
  afterAll(workspace.close);

  test('shows it as an image, in each scheme its own, in a size that fits a masthead', () => {
    build('logo: logo.svg\nlogoDark: logo-dark.svg\n');
    const [dark] = inMasthead('source');
    expect(inMasthead('source')).toHaveLength(1);
    expect(attribute(first(pageAt(pages, '/topics/'), '.nameplate source'), 'media')).toBe(
      '(prefers-color-scheme: dark)',
    );
    const image = first(pageAt(pages, '/topics/'), '.nameplate img');
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['224', '56']);
    expect(attribute(image, 'alt')).toBe('River');
    const files = [attribute(image, 'src'), dark && attribute(dark, 'srcSet')];
    expect(files).toEqual([
      expect.stringMatching(/^\/post\/assets\/logo\.[0-9a-f]{12}\.svg$/),
      expect.stringMatching(/^\/post\/assets\/logo-dark\.[0-9a-f]{12}\.svg$/),
    ]);
    const written = files.map((file) =>
      readFileSync(join(output, String(file).replace('/post/', '')), 'utf8'),
    );
    expect(written).toEqual([drawing('#123456'), drawing('#abcdef')]);
    expect(invalidHtml(output)).toEqual([]);
  });

  test('names its icon to programs that take no SVG', () => {
    const home = readFileSync(join(output, 'index.html'), 'utf8');
    expect(home).toContain('"logo":"https://river.example/post/apple-touch-icon.png"');
    expect(home).not.toMatch(/og:image" content="[^"]*\.svg/);
  });

  test('may have a bitmap in the other scheme', () => {
    build('logo: logo.svg\nlogoDark: logo.png\n');
    expect(inMasthead('source').map((source) => attribute(source, 'type'))).toEqual([
      'image/webp',
      '',
    ]);
    build('logo: logo.png\nlogoDark: logo.svg\n');
    const [dark, webp] = inMasthead('source');
    expect(dark && attribute(dark, 'srcSet')).toMatch(/\/logo\.[0-9a-f]{12}\.svg$/);
    expect(webp && attribute(webp, 'type')).toBe('image/webp');
    expect(invalidHtml(output)).toEqual([]);
  });

  test('is not built where it has a script', () => {
    workspace.write({ 'content/logo.svg': drawing('red').replace('<path', '<script/><path') });
    const { status, stdout } = workspace.build();
    expect(status).toBe(1);
    expect(stdout).toContain('error[IMG_SVG]: <script> is not allowed in a logo');
    expect(stdout).toContain('--> content/logo.svg:1:');
  });
});
