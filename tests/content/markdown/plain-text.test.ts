import { describe, expect, test } from 'vitest';
import { soundArticle } from '../../support/content/read.ts';

function said(words: string): string {
  const { body } = soundArticle(`::::statement{by="a" kind="paraphrase"}\n${words}\n\n::::`);
  return body.statements[0]?.text ?? '';
}

describe('the text of a statement', () => {
  test.each([
    ['paragraphs', 'One\n\nTwo', 'One\n\nTwo'],
    ['a hard break by a backslash', 'One\\\nTwo', 'One\nTwo'],
    ['a hard break by blanks', 'One  \nTwo', 'One\nTwo'],
    ['a soft break', 'One\nTwo', 'One Two'],
    ['a tight list', 'She named:\n\n- One\n- Two', 'She named:\n\nOne\nTwo'],
    ['a loose list', '- One\n\n- Two', 'One\n\nTwo'],
    ['a list in a list', '- One\n  - Two\n- Three', 'One\nTwo\nThree'],
    ['a numbered list', '1. One\n2. Two', '1. One\n2. Two'],
    ['a list that goes on', '4. Four\n5. Five', '4. Four\n5. Five'],
    ['a list of tasks', '- [x] One\n- [ ] Two', '[x] One\n[ ] Two'],
    ['a table', '| A | B |\n| - | - |\n| 1 | 2 |', 'A\tB\n1\t2'],
    ['a quotation', '> One\n> two\n\nThree', 'One two\n\nThree'],
    ['headings', '## One\n\nTwo\n\nThree\n---\n\nFour', 'One\n\nTwo\n\nThree\n\nFour'],
    ['a line across', 'One\n\n***\n\nTwo', 'One\n\nTwo'],
    ['code', 'One\n\n```\na\nb\n```\n\nTwo', 'One\n\na\nb\n\nTwo'],
    ['marks inside words', '**b**old and `c`ode ~~no~~w', 'bold and code now'],
    ['a link and a picture', '[One](https://a.example), ![two](p.png).', 'One, two.'],
    ['a footnote', 'One[^1].\n\nTwo\n\n[^1]: Note', 'One.\n\nTwo\n\nNote'],
    ['a colon in a number', 'At 9:30 we left', 'At 9:30 we left'],
    ['another language', 'One :lang[два]{lang=ru} three', 'One два three'],
    ['no-break spaces', 'in\u00A02020 and\u3000so', 'in\u00A02020 and\u3000so'],
    ['a box, whose words are the editors’', 'One\n\n:::box{title="T"}\nTwo\n:::', 'One'],
    ['somebody else’s', 'One\n\n:::statement{by="b" kind="paraphrase"}\nTwo\n:::', 'One'],
    ['a figure', 'One\n\n::figure{src="p.png" alt="A" credit="C"}\n\nTwo', 'One\n\nTwo'],
  ])('of %s has the ends of its blocks and lines', (_, words, expected) => {
    expect(said(words)).toBe(expected);
  });
});

describe('the text of a heading', () => {
  test.each([
    ['One\ntwo\n===', 'One two', 's-one-two'],
    ['One\\\ntwo\n---', 'One two', 's-one-two'],
    ['## `code` and ![alt](p.png)', 'code and alt', 's-code-and-alt'],
  ])('of %j is one line', (markdown, text, id) => {
    expect(soundArticle(markdown).body.headings).toEqual([{ depth: 2, id, text }]);
  });
});

describe('the text of an article', () => {
  test('is what its page prints, without marks of objects, and with the words of figures', () => {
    const { body } = soundArticle(
      [
        'It\'s "`code`" and ![a chart](p.png), 9:30.',
        '| A | B |\n| - | - |\n| 1 | 2 |',
        '::figure{src="p.png" alt="Alt" caption="Caption" credit="C"}',
        '::embed{url="https://a.example" title="Title"}',
        ':::box{title="Box"}\nInside\n:::',
      ].join('\n\n'),
    );
    expect(body.text).toBe(
      'It’s “code” and a chart, 9:30.\n\nA\tB\n1\t2\n\nCaption\n\nTitle\n\nBox\n\nInside',
    );
  });

  test.each([
    ['un*bel*ievable', 1],
    ['One\\\ntwo', 2],
    ['| one | two |\n| - | - |\n| three | four |', 4],
    ['one `two`\n\n```\nthree\n```', 3],
  ])('%j counts its words for the reading time', (markdown, words) => {
    expect(soundArticle(markdown).body.words).toBe(words);
  });
});
