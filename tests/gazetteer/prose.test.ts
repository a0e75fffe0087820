import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { proseOf } from '../../src/gazetteer/finder/plain-text.ts';
import { parseMarkdown } from '../../src/content/markdown/parser.ts';

const { find } = createFinder();

/** Each mention as `text line:column-line:column`. */
function mentionsIn(markdown: string, firstLine = 1): readonly string[] {
  const prose = proseOf(parseMarkdown(markdown), markdown, firstLine);
  return find(prose.text).map(({ start, end, text }) => {
    const { line, column, endLine, endColumn } = prose.rangeOf(start, end);
    return `${text} ${line}:${column}-${endLine}:${endColumn}`;
  });
}

describe('proseOf', () => {
  it('gives lines and columns of the file', () => {
    expect(mentionsIn('# On Russia\n\nAnd *Armenia*.\n', 7)).toEqual([
      'Russia 7:6-7:12',
      'Armenia 9:6-9:13',
    ]);
  });

  it('reads over emphasis, links and the lines of a quotation', () => {
    expect(mentionsIn('> South\n> *Korea* and **North** [Korea](x)\n')).toEqual([
      'South\nKorea 1:3-2:9',
      'North Korea 2:17-2:31',
    ]);
  });

  it('finds its way past escapes, character references and characters of two units', () => {
    expect(mentionsIn('🇷🇺 \\*x\\* &amp; &eacute; Fiji\n')).toEqual(['Fiji 1:27-1:31']);
  });

  it('is blind to code, link targets and titles, images and raw addresses', () => {
    const markdown =
      '`Russia` [here](https://Iran.example/China "Chad") ![Peru](a.png "Cuba") https://x.example/Mali\n\n' +
      '```\nKenya\n```\n\n[ref]: https://Oman.example "Togo"\n';
    expect(mentionsIn(markdown)).toEqual([]);
  });

  it('reads boxes, tables, lists and footnotes, but not the attributes of a directive', () => {
    const markdown =
      ':::box{title="Japan"}\nIraq\n:::\n\n| Oman | b |\n|--|--|\n| Fiji | c |\n\n- Mali\n\nx[^1]\n\n[^1]: Togo\n';
    expect(mentionsIn(markdown)).toEqual([
      'Iraq 2:1-2:5',
      'Oman 5:3-5:7',
      'Fiji 7:3-7:7',
      'Mali 9:3-9:7',
      'Togo 13:7-13:11',
    ]);
  });

  it('joins no name across blocks or across code', () => {
    expect(mentionsIn('South\n\nKorean\n\n- New\n- Zealand\n\nNorth `x` Korean\n')).toEqual([
      'Korean 3:1-3:7',
      'Korean 8:11-8:17',
    ]);
  });
});
