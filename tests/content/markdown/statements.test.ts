import { describe, expect, test } from 'vitest';
import { articleText, htmlOf, read, soundArticle } from '../../support/content/read.ts';

const minutes = 'sources: [{ id: minutes, title: M }]';

describe('a statement', () => {
  test('is everything that its attributes say', () => {
    const { body } = soundArticle(
      ':::statement{by="ada-fluss, river-board" kind="quote" date="2020-10" venue="The \'Quay\'" about="AT, Hungary, AT" source="minutes" as="Minister" id="shut" lang="de" translated="yes" index="no"}\nDas Tor *bleibt* zu.\n\n> Immer.\n:::',
      minutes,
    );
    expect(body.statements).toEqual([
      {
        id: 'shut',
        anchor: 'q-shut',
        by: ['ada-fluss', 'river-board'],
        kind: 'quote',
        date: '2020-10',
        venue: 'The ‘Quay’',
        about: ['AT', 'HU'],
        source: 'minutes',
        office: 'Minister',
        lang: 'de',
        translated: true,
        indexed: false,
        text: 'Das Tor bleibt zu.\n\nImmer.',
        at: { line: 8, column: 1, endLine: 12, endColumn: 4 },
      },
    ]);
  });

  test('is printed elsewhere with the marks that its article has, each language with its own', () => {
    const textOf = (words: string, lang = ''): string | undefined =>
      soundArticle(`:::statement{by="a" kind="paraphrase"${lang}}\n${words}\n:::`).body
        .statements[0]?.text;
    expect(textOf('It\'s "shut", they *don\'t* say.')).toBe('It’s “shut”, they don’t say.');
    expect(textOf('Das "Tor".', ' lang="de"')).toBe('Das "Tor".');
  });

  test('is indexed and no translation, unless it says so', () => {
    const { body } = soundArticle(':::statement{by="a" kind="paraphrase"}\nW\n:::');
    expect(body.statements).toMatchObject([
      { id: 'statement-1', anchor: 'q-statement-1', translated: false, indexed: true, about: [] },
    ]);
  });

  test('is a quotation in its language, or a gist, with a place for its speaker', () => {
    const both = (kind: string) =>
      `:::statement{by="a" kind="${kind}" source="minutes" lang="ru"}\nW\n:::`;
    expect(htmlOf(both('quote'), minutes)).toBe(
      '<figure class="statement quote" id="q-statement-1"><blockquote lang="ru" dir="ltr">\n<p>W</p>\n</blockquote><figcaption>{attribution}</figcaption></figure>',
    );
    expect(htmlOf(both('paraphrase'), minutes)).toBe(
      '<figure class="statement paraphrase" id="q-statement-1"><div lang="ru" dir="ltr">\n<p>W</p>\n</div><figcaption>{attribution}</figcaption></figure>',
    );
  });

  test('names its speakers as references', () => {
    const { outgoing } = read(articleText(':::statement{by="a, b" kind="paraphrase"}\nW\n:::'));
    expect(outgoing.references.filter(({ field }) => field === 'by')).toEqual([
      {
        slug: 'a',
        refersTo: ['person', 'organization'],
        field: 'by',
        at: { line: 7, column: 14, endLine: 7, endColumn: 23 },
      },
      {
        slug: 'b',
        refersTo: ['person', 'organization'],
        field: 'by',
        at: { line: 7, column: 14, endLine: 7, endColumn: 23 },
      },
    ]);
  });

  test('may rest on an address', () => {
    const { body } = soundArticle(
      ':::statement{by="a" kind="quote" source="https://a.example"}\nW\n:::',
    );
    expect(body.statements[0]?.source).toBe('https://a.example');
  });
});

describe('statements in statements', () => {
  const { body } = soundArticle(
    '::::statement{by="a" kind="paraphrase"}\nOuter.\n\n![A map](m.png)\n\n:::reply{to="statement-1" by="b"}\nInner.\n:::\n\n::embed{url="https://a.example" title="T"}\n\nOuter again.\n::::\n\n:::statement{by="c" kind="paraphrase"}\nLast.\n:::',
  );

  test('are counted in the order of the text', () => {
    expect(body.statements.map(({ id, by }) => [id, ...by])).toEqual([
      ['statement-1', 'a'],
      ['statement-2', 'b'],
      ['statement-3', 'c'],
    ]);
  });

  test('have their own words alone', () => {
    expect(body.statements.map(({ text }) => text)).toEqual([
      'Outer.\n\nA map\n\nOuter again.',
      'Inner.',
      'Last.',
    ]);
  });

  test('have each its own speaker', () => {
    const order = body.parts.flatMap((part) =>
      typeof part === 'number' ? [body.slots[part]] : [],
    );
    expect(order.flatMap((slot) => (slot?.kind === 'attribution' ? [slot.statement] : []))).toEqual(
      [1, 0, 2],
    );
  });
});

describe('a reply', () => {
  test('is the gist of an answer unless it says that it is a quotation', () => {
    const { body } = soundArticle(
      ':::reply{to="offer" by="b"}\nNo.\n:::\n\n:::statement{by="a" kind="paraphrase" id="offer"}\nYes?\n:::',
    );
    expect(body.statements[0]).toMatchObject({
      kind: 'paraphrase',
      replyTo: 'offer',
      id: 'statement-1',
    });
    expect(body.parts.join('')).toContain(
      '<figure class="statement paraphrase reply" id="q-statement-1">',
    );
  });
});
