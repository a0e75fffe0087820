import { describe, expect, test } from 'vitest';
import { htmlOf, soundArticle } from '../../support/content/read.ts';

function outline(markdown: string): readonly string[] {
  return soundArticle(markdown).body.headings.map(({ depth, id }) => `${depth} ${id}`);
}

describe('the level of a heading', () => {
  test.each([
    ['# A\n\n## B\n\n### C', ['2 s-a', '3 s-b', '4 s-c']],
    ['## A\n\n#### B\n\n## C\n\n###### D', ['2 s-a', '3 s-b', '2 s-c', '3 s-d']],
    ['### A\n\n# B\n\n## C', ['2 s-a', '2 s-b', '3 s-c']],
    [
      '# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F',
      ['2 s-a', '3 s-b', '4 s-c', '5 s-d', '6 s-e', '6 s-f'],
    ],
    ['A\n===\n\nB\n---', ['2 s-a', '3 s-b']],
  ])('of %j stands under the headline and skips none', (markdown, expected) => {
    expect(outline(markdown)).toEqual(expected);
  });
});

describe('the anchor of a heading', () => {
  test('cannot be the name of a property of the page', () => {
    expect(htmlOf('## document')).toBe('<h2 id="s-document">document</h2>');
    expect(htmlOf('## \\_\\_proto__')).toContain('id="s-__proto__"');
  });

  test('is its own, also where words are the same or missing', () => {
    expect(outline('## A\n\n## a!\n\n## Section\n\n## ???\n\n##\n\n## A-1')).toEqual([
      '2 s-a',
      '2 s-a-1',
      '2 s-section',
      '2 s-section-1',
      '2 s-section-2',
      '2 s-a-1-1',
    ]);
  });

  test('is made of letters of every script', () => {
    expect(outline('## Встреча в Москве\n\n## نشست\n\n## 9:30 *Uhr* & `x`')).toEqual([
      '2 s-встреча-в-москве',
      '2 s-نشست',
      '2 s-930-uhr--x',
    ]);
  });

  test('and its words hold those of an image and of another language', () => {
    const { headings } = soundArticle('## ![A map](m.png) of :lang[Вена]{lang=ru}').body;
    expect(headings).toEqual([{ depth: 2, id: 's-a-map-of-вена', text: 'A map of Вена' }]);
    expect(htmlOf('## ![A map](m.png) x')).toBe('<h2 id="s-a-map-x">{image} x</h2>');
  });
});
