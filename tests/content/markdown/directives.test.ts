import remarkGfm from 'remark-gfm';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/content/markdown/parser.ts';
import { readMarkdown } from '../../../src/content/markdown/read-markdown.ts';
import { articleText, faultsIn, htmlOf, soundArticle } from '../read.ts';
import { randomNumbers } from './random-markdown.ts';

describe('what only resembles a directive comes back byte for byte', () => {
  test.each([
    'At 9:30 and 19:30:45 it was 3:2.',
    'AWS re:Invent and re: your letter',
    ':word, :two-words, :x_y and ::double',
    'a:b:c, a::b, C::method(), std::vector',
    ':x[label] and :x[]',
    'a:x{a=1}, 1:x{#id .class} and {a=b}',
    'word:x[label]{a=b} goes on',
    'Psalm 23:1, Сура 2:255, 日本:東京',
    'http://a.example:8080/b:c',
    ':-) :D :( (:y) ‘:z’ —:a',
    'ratio 16:9;x:y,z:w.',
    ':lang and :lang[] and :lang{lang=ru}',
    'Lang:Lang[x]{lang=ru}',
    ':1[a] :-a :a-[b]',
    'a :b',
  ])('%s', (text) => {
    expect(htmlOf(text).replaceAll(/<\/?a[^>]*>/g, '')).toBe(`<p>${text}</p>`);
  });

  test('and a note behind it is a note', () => {
    const html = htmlOf('It ended 52:48[^1] and 3:2[^B]{a=b}.\n\n[^1]: One\n\n[^b]: Two');
    expect(html.replaceAll(/<sup>.*?<\/sup>/g, '¹')).toContain(
      '<p>It ended 52:48¹ and 3:2¹{a=b}.</p>',
    );
    expect(faultsIn(articleText('It ended 52:48[^1].'))).toEqual([
      'MD_FOOTNOTE 7:15 the footnote "1" is not defined',
    ]);
  });

  test('Markdown in a label stays Markdown', () => {
    expect(htmlOf(':x[a *b* [c](d.md)] e')).toBe(
      '<p>:x[a <em>b</em> <a href="{content:articles/d.md}">c</a>] e</p>',
    );
  });

  test('a line of its own is a paragraph', () => {
    expect(htmlOf('One\n\n::video\n\nTwo')).toBe('<p>One</p>\n<p>::video</p>\n<p>Two</p>');
  });

  test('in headings, tables, lists, quotations and notes too', () => {
    expect(htmlOf('## At 9:30\n\n- a:b\n\n> c:d\n\n| e:f |\n| --- |')).toBe(
      '<h2 id="s-at-930">At 9:30</h2>\n<ul>\n<li>a:b</li>\n</ul>\n<blockquote>\n<p>c:d</p>\n</blockquote>\n<section class="table" tabindex="0" aria-label="{word}"><table>\n<thead>\n<tr>\n<th>e:f</th>\n</tr>\n</thead>\n</table></section>',
    );
  });

  test('as a grammar without directives has it, in a thousand texts', () => {
    const plain = remark().use(remarkGfm, { singleTilde: false }).freeze();
    const random = randomNumbers(7);
    const pieces = [
      '9:30',
      're:Invent',
      ':a',
      ':a[b]',
      'x:a[*b*]{c=d}',
      '::',
      ':::x',
      'a::b',
      ':',
      '*c*',
      ' [l](m.md)',
      'ü:ö',
      '😀:x',
      '`:c`',
      ':a-',
      ':a_b',
      ' (:d)',
      ':lang[]',
      '1:1',
    ];
    for (let count = 0; count < 1000; count += 1) {
      const words = Array.from(
        { length: 2 + Math.floor(random() * 6) },
        () => pieces[Math.floor(random() * pieces.length)],
      );
      const markdown = `x ${words.join(random() < 0.5 ? ' ' : '')}\n`;
      const source = {
        file: 'a',
        path: 'articles/a.md',
        markdown,
        firstLine: 1,
        language: 'ru',
        nonce: '0123456789ab',
        sourceIds: [],
      };
      const [ours, theirs] = [
        readMarkdown(source, parseMarkdown),
        readMarkdown(source, (text) => plain.parse(text)),
      ];
      expect(ours.body.parts, markdown).toEqual(theirs.body.parts);
    }
  });
});

describe('words in another language', () => {
  test('are marked as such, with what stands in them', () => {
    expect(htmlOf('the :lang[слово *и* дело]{lang=ru}')).toBe(
      '<p>the <span lang="ru" dir="ltr">слово <em>и</em> дело</span></p>',
    );
  });
});

describe('a box', () => {
  test('is an aside with its title as name', () => {
    expect(htmlOf(':::box{title="The \'mark\' & <gauge>"}\nBelow.\n:::')).toBe(
      '<aside class="box" aria-label="The ‘mark’ &#x26; <gauge>"><p class="box-title">The ‘mark’ &#x26; &#x3C;gauge></p><p>Below.</p></aside>',
    );
  });

  test('may hold lists, tables and statements when it has more colons', () => {
    const html = htmlOf(
      '::::box{title="T"}\n- one\n\n:::statement{by="ada" kind="paraphrase"}\nWords.\n:::\n::::',
    );
    expect(html).toContain('<ul>\n<li>one</li>\n</ul>');
    expect(html).toContain('<figure class="statement paraphrase" id="q-statement-1">');
  });
});

describe('an embed', () => {
  test('is a place for a link card', () => {
    const { body } = soundArticle(
      '::embed{url="https://a.example/?b=1&c=2" title="A \\"d\\""}'.replaceAll('\\"', "'"),
    );
    expect(body.parts).toEqual(['<div class="embed">', 0, '</div>']);
    expect(body.slots).toEqual([
      { kind: 'embed', url: 'https://a.example/?b=1&c=2', title: 'A ‘d’' },
    ]);
  });
});

describe('a container', () => {
  test('in a list or quotation is closed by a fence in it', () => {
    expect(htmlOf('- :::box{title=T}\n  a\n  :::\n\n> :::box{title=U}\n> b\n> :::')).toContain(
      '<aside class="box" aria-label="U">',
    );
  });

  test('may be closed by a longer fence', () => {
    expect(htmlOf(':::box{title=T}\na\n:::::')).toContain('<p>a</p></aside>');
  });

  test('that is not closed has the faults inside it told all the same', () => {
    expect(faultsIn(articleText(':::box{title=T}\n\n<b>\n\n:lang[x]\n'))).toEqual([
      'MD_HTML 9:1 the HTML tag <b> stands in the text',
      'MD_DIRECTIVE_OPEN 7:1 ":::box" is not closed',
      'MD_ATTRIBUTE 11:1 "lang" needs the attribute "lang"',
    ]);
  });
});
