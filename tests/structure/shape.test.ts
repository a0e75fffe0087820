import { describe, expect, test } from 'vitest';
import { projectSources } from '../support/structure/project.ts';
import { length, names, plainMarkup } from '../support/structure/shape.ts';
import { parseSource } from '../support/structure/source.ts';

const sources = projectSources('src');
const all = [...sources, ...projectSources('tests')];

describe('the length of a file', () => {
  test('stays within bounds in src and tests', () => {
    expect(all.flatMap(length)).toEqual([]);
  });

  test('300 lines are the end, but for data', () => {
    const rows = (count: number): string => `export const rows = [\n${'  1,\n'.repeat(count)}];\n`;
    const code = `export function f(): void {}\n${rows(297)}`;
    expect(length(parseSource('src/site/a.ts', code))).toEqual([]);
    expect(length(parseSource('src/site/a.ts', `\n${code}`))).toEqual([
      'src/site/a.ts:1: 301 lines are over 300: divide it.',
    ]);
    expect(length(parseSource('src/gazetteer/table.ts', rows(1000)))).toEqual([]);
  });

  test('a page of 46 lines computes too much', () => {
    expect(length(parseSource('src/pages/index.astro', '<p>a</p>\n'.repeat(45)))).toEqual([]);
    expect(length(parseSource('src/pages/index.astro', '<p>a</p>\n'.repeat(46)))).toEqual([
      'src/pages/index.astro:1: 46 lines are over 45: divide it.',
    ]);
  });
});

describe('names', () => {
  test('follow the house in src and tests', () => {
    expect(all.flatMap(names)).toEqual([]);
  });

  test.each([
    ['src/site/buildClock.ts', '"buildClock.ts" is not kebab-case.'],
    ['src/theme/components/by-line.astro', '"by-line.astro" is not PascalCase.'],
    ['src/views/Props/article.ts', 'The folder "Props" is not kebab-case.'],
    ['src/pages/Topics/index.astro', 'The folder "Topics" is not kebab-case.'],
    ['src/pages/Topics.astro', '"Topics.astro" is not a route in kebab-case.'],
    ['src/utils/dates.ts', '"utils" says nothing of what is in it: name it by its subject.'],
    ['src/site/lib/a.ts', '"lib" says nothing of what is in it: name it by its subject.'],
    ['tests/helpers.ts', '"helpers" says nothing of what is in it: name it by its subject.'],
    [
      'src/site/date-utils.ts',
      '"date-utils" says nothing of what is in it: name it by its subject.',
    ],
  ])('%s', (path, sentence) => {
    expect(names(parseSource(path, ''))).toEqual([`${path}:1: ${sentence}`]);
  });

  test.each([
    'src/site/build-clock.ts',
    'src/content.config.ts',
    'src/env.d.ts',
    'src/gazetteer/iso-3166.ts',
    'src/theme/components/ByLine.astro',
    'src/pages/404.astro',
    'src/pages/topics/[slug]/[...page].astro',
    'src/pages/feed.xml.ts',
    'src/pages/[section].xml.ts',
    'tests/support/built/build.setup.ts',
    'src/gazetteer/liberia.ts',
  ])('%s is welcome', (path) => {
    expect(names(parseSource(path, ''))).toEqual([]);
  });
});

describe('markup', () => {
  test('holds no style, event or script in src', () => {
    expect(sources.flatMap(plainMarkup)).toEqual([]);
  });

  test.each([
    ['<p style="color: red">a</p>', 'No style attributes: name a class.'],
    ['<p style={looks}>a</p>', 'No style attributes: name a class.'],
    ['<p onclick="go()">a</p>', 'No event attributes.'],
    ['<script src="/a.js"></script>', 'No client script where HTML can do it.'],
    ['<script>go();</script>', 'No client script where HTML can do it.'],
  ])('%s', (markup, sentence) => {
    const source = parseSource(
      'src/theme/components/A.astro',
      `---\nconst a = 1;\n---\n${markup}\n`,
    );
    expect(plainMarkup(source)).toEqual([`src/theme/components/A.astro:4: ${sentence}`]);
  });

  test('the page of the search has its own script and no other', () => {
    const page = (markup: string) => parseSource('src/theme/layouts/SearchPage.astro', markup);
    const own = '<script src="../scripts/search/search-page.ts"></script>\n';
    expect(plainMarkup(page(own))).toEqual([]);
    expect(plainMarkup(page('<script>go();</script>\n'))).toEqual([
      'src/theme/layouts/SearchPage.astro:1: No client script where HTML can do it.',
    ]);
    expect(plainMarkup(parseSource('src/theme/layouts/HomePage.astro', own))).toEqual([
      'src/theme/layouts/HomePage.astro:1: No client script where HTML can do it.',
    ]);
  });

  test('front matter, comments and data are none of these', () => {
    const text =
      '---\nconst a = `<p style="">`;\n---\n<!-- <script> -->\n' +
      '<script type="application/ld+json" set:html={a} />\n<style>p { color: red; }</style>\n';
    expect(plainMarkup(parseSource('src/theme/components/A.astro', text))).toEqual([]);
  });
});
