import { describe, expect, test } from 'vitest';
import { costlyLine } from '../../../src/content/markdown/parser-cost.ts';

/** What articles have, at a length that few of them reach. */
const usual: Readonly<Record<string, string>> = {
  'a long transcript': '**Ada:** At 9:30 *she* said: “a_b” & more.\n\n'.repeat(2000),
  'a list of 1500 lines': '- **9:30**: the *vote* &amp; the count\n'.repeat(1500),
  'a table of 1000 rows': `| Time | Report |\n| --- | --- |\n${'| 9:30 | **[Ada](https://a.example)** said |\n'.repeat(
    1000,
  )}`,
  'code full of signs': `\`\`\`json\n${'{ "a_b": "c*d&amp;e:f" }\n'.repeat(5000)}\`\`\`\n`,
  'a paragraph of 20 kB': 'At 9:30, _she_ said **so** &amp; left: https://a.example/b_c. '.repeat(
    300,
  ),
};

describe('a usual text', () => {
  test.each(Object.entries(usual))('%s is no cost', (_name, markdown) => {
    expect(costlyLine(markdown)).toBeNull();
  });
});

const marks = ['&lt;a ', ':a ', '9:30 ', 'x_', '词**', '~~x ', ':a[', '<a:b', '[a]: b "c\n'];

describe('a text of 150 kB without blank lines, full of', () => {
  test.each(marks)('%j, is told at its first line', (mark) => {
    expect(costlyLine(`One\n\n${mark.repeat(150_000 / mark.length)}`)).toBe(3);
  });
});

/** Before each, the signs would be in a table or in code; after it they are in a paragraph. */
const disguises: Readonly<Record<string, string>> = {
  'a table in a comment': '<!--\n\na|b\n-|-\n-->\n',
  'code in a comment': '<!--\n```\n-->\n\n',
  'a fence with a backtick behind it': '```a`b\n',
  'a fence in a box that ends': ':::box{title=T}\n```\n:::\n',
  'a fence in an item': '- ```\n',
  'a table that a quotation ends': 'a|b\n-|-\n> x\n',
  'a table that an item ends': 'a|b\n-|-\n- x\n',
  'a table that indented code ends': 'a|b\n-|-\n    x\n',
  'a table with too few columns': 'a|b\n-|-|-\n',
  'a table in a lazy line': '> a\nb|c\n-|-\n',
};

describe('signs behind', () => {
  test.each(Object.entries(disguises))('%s are counted', (_name, before) => {
    expect(costlyLine(`${before}${'&lt;|a\n'.repeat(20_000)}`)).not.toBeNull();
  });
});

test('marks that are far apart add up slowly', () => {
  expect(costlyLine(':\n\n'.repeat(80_000))).not.toBeNull();
  expect(costlyLine(`${'a'.repeat(30)}:\n\n`.repeat(7000))).toBeNull();
});
