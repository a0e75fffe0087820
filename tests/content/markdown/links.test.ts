import { describe, expect, test } from 'vitest';
import { articleText, htmlOf, read, soundArticle } from '../../support/content/read.ts';

function targets(markdown: string): readonly string[] {
  return read(articleText(markdown), { path: 'articles/2020/x.md' }).outgoing.links.map(
    ({ target }) => target,
  );
}

describe('a link', () => {
  test.each([
    ['[a](b.md)', 'content:articles/2020/b.md'],
    ['[a](../b.md#Part%20two)', 'content:articles/b.md#Part%20two'],
    ['[a](../../topics/b.md?c#d)', 'content:topics/b.md#d'],
    ['[a](../../../b.md)', 'content:../../../b.md'],
    ['[a](/topics/b/#c)', '/topics/b/#c'],
    ['[a](#b)', '#b'],
    ['[a][r]\n\n[r]: b.md', 'content:articles/2020/b.md'],
  ])('%j leads to %s', (markdown, target) => {
    expect(targets(markdown)).toEqual([target]);
  });

  test.each([
    '[a](https://b.example)',
    '[a](HTTP://b.example)',
    '[a](mailto:b@c.example)',
    'www.b.example',
  ])('%s leads out of the site', (markdown) => {
    expect(targets(markdown)).toEqual([]);
    expect(read(articleText(markdown)).faults).toEqual([]);
  });

  test('stands at its place in the file', () => {
    const { links } = read(articleText('x\n\ny [a](b.md) z')).outgoing;
    expect(links[0]?.at).toEqual({ line: 9, column: 3, endLine: 9, endColumn: 12 });
  });
});

describe('an image', () => {
  test('that stands alone is a figure, its title the caption', () => {
    const { body } = soundArticle(
      '![A \'map\'](b/c%20d.png "Of "the" reach")'.replace('"the"', "'the'"),
    );
    expect(body.parts).toEqual(['<figure class="figure">', 0, '</figure>']);
    expect(body.slots).toEqual([
      {
        kind: 'image',
        picture: {
          src: 'articles/b/c d.png',
          alt: 'A ‘map’',
          caption: 'Of ‘the’ reach',
          field: 'body',
          at: { line: 7, column: 1, endLine: 7, endColumn: 41 },
        },
      },
    ]);
  });

  test('in a sentence stays in it', () => {
    expect(htmlOf('a ![b](c.png) d [![e](f.png)](g.md)')).toBe(
      '<p>a {image} d <a href="{content:articles/g.md}">{image}</a></p>',
    );
  });

  test('may be named by a definition, which is then no link', () => {
    const { outgoing, faults } = read(articleText('![a][p]\n\n![p] here\n\n[p]: b.png "C"'));
    expect(faults).toEqual([]);
    expect(outgoing.links).toEqual([]);
    expect(outgoing.pictures.map(({ src, caption }) => [src, caption])).toEqual([
      ['articles/b.png', 'C'],
      // Among words there is no room for a caption.
      ['articles/b.png', undefined],
    ]);
  });

  test('and a link may share a definition: then both are looked up', () => {
    const { outgoing } = read(articleText('![a][p] [b][p]\n\n[p]: b.png'));
    expect(outgoing.links.map(({ target }) => target)).toContain('content:articles/b.png');
    expect(outgoing.pictures).toHaveLength(1);
  });

  test('with blanks in its name is found, typed in either way', () => {
    const { outgoing, faults } = read(
      articleText('![a](<b c.png>)\n\n![a](b%20c.png)\n\n::figure{src="b c.png" alt="A"}'),
    );
    expect(faults).toEqual([]);
    expect(outgoing.pictures.map(({ src }) => src)).toEqual(Array(3).fill('articles/b c.png'));
  });

  test('of a figure has caption, credit and licence', () => {
    const { slots } = soundArticle(
      '::figure{src="a.png" alt="B" caption="C" credit="D" license="E"}',
    ).body;
    expect(slots).toMatchObject([
      {
        kind: 'image',
        picture: { src: 'articles/a.png', alt: 'B', caption: 'C', credit: 'D', license: 'E' },
      },
    ]);
  });
});
