import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/yaml/front-matter.ts';
import { emptyBody } from '../../src/content/markdown/body.ts';
import { articleHead, articleText, faultsIn, read, soundArticle } from '../support/content/read.ts';

const ran = globalThis as { frontMatterRan?: boolean };

afterEach(() => {
  delete ran.frontMatterRan;
});

describe('a script in front matter', () => {
  const engines = ['js', 'javascript', 'JS', ' js', '\tjs', 'coffee', 'constructor', '__proto__'];

  test.each(engines)('never runs: ---%s', (engine) => {
    const script = `---${engine}\nmodule.exports = (globalThis.frontMatterRan = true, {})\n---\n`;
    expect(read(script).faults.map(({ code }) => code)).toEqual(['FM_ENGINE']);
    expect(read(`\uFEFF${script}`).faults.map(({ code }) => code)).toEqual(['FM_ENGINE']);
    expect(ran.frontMatterRan).toBeUndefined();
  });
});

test('a bad text gives the same fault on every reading', () => {
  const text = '---\ntitle: a: b\n---\nText.\n';
  const first = readFrontMatter(text, 'a.md');
  expect(first.faults.map(({ code }) => code)).toEqual(['FM_YAML']);
  expect(readFrontMatter(text, 'a.md')).toEqual(first);
  expect(readFrontMatter(text, 'a.md')).toEqual(first);
});

describe('the fence', () => {
  test.each([
    ['nothing', '---', '---'],
    ['blanks', '---  ', '---   '],
    ['tabs', '---\t', '---\t'],
  ])('may have %s behind it, and no position moves', (_what, opening, closing) => {
    const text = `${opening}\n${articleHead}kind: essay\n${closing}\n<b>\n`;
    expect(faultsIn(text)).toEqual([
      'FM_VALUE 6:7 "essay" is not a value of "kind"',
      'MD_HTML 8:1 the HTML tag <b> is not allowed in the text',
    ]);
  });

  test('ends at its first closing line; later ones are rules across the page', () => {
    expect(soundArticle('One\n\n---\n\nTwo\n').body.parts.join('')).toBe(
      '<p>One</p>\n<hr>\n<p>Two</p>',
    );
  });

  test('may be followed by nothing', () => {
    expect(soundArticle('').body).toEqual(emptyBody);
  });

  test('may be the end of the file, without a line feed', () => {
    expect(read(`---\n${articleHead}---`).faults).toEqual([]);
  });

  test('is not found inside a value that is indented', () => {
    expect(soundArticle('', 'license: |\n  a\n  ---\n  b').data.license).toBe('a --- b');
  });

  test('leaves blank lines before the text where they are', () => {
    expect(faultsIn(articleText('\n\n<b>\n'))).toEqual([
      'MD_HTML 9:1 the HTML tag <b> is not allowed in the text',
    ]);
  });
});

describe('the limit of 32 kB', () => {
  const filler = (bytes: number) => `${articleHead}#${'a'.repeat(bytes - articleHead.length - 1)}`;

  test('is not passed by 32 kB', () => {
    expect(read(`---\n${filler(32 * 1024)}\n---\n`).faults).toEqual([]);
  });

  test('is passed by one byte more', () => {
    expect(faultsIn(`---\n${filler(32 * 1024 + 1)}\n---\n`)).toEqual([
      'FM_SIZE 2:1 the front matter is larger than 32 kB',
    ]);
  });
});
