import { describe, expect, test } from 'vitest';
import { isAbout, speaks, type PublishedStatement } from '../../src/site/statements.ts';
import { articleText, siteOf } from '../support/site.ts';

const people = Object.fromEntries(
  ['ada', 'ben', 'cem'].map((slug) => [
    `people/${slug}.md`,
    `---\nname: ${slug}\nroles: [{ title: Minister }]\n---\n`,
  ]),
);

function said(
  text: string,
  more: Readonly<Record<string, string>> = {},
): readonly PublishedStatement[] {
  const files = {
    ...people,
    'articles/one.md': articleText({ date: '2020-11-20' }, text),
    ...more,
  };
  return siteOf({ files }).statements;
}

/** A statement or reply in substance, so that it needs no source. */
function directive(name: 'statement' | 'reply', attributes: string, text = 'Words.'): string {
  return `:::${name}{kind="paraphrase" ${attributes}}\n${text}\n:::\n`;
}

const ids = (list: readonly PublishedStatement[]): readonly string[] =>
  list.map(({ statement }) => statement.id);

test('the newest statement stands first; one without a date has the day of its article', () => {
  const statements = said(
    directive('statement', 'by="ada" id="old" date="2020-10-01"') +
      directive('statement', 'by="ben" id="today"') +
      directive('statement', 'by="cem" id="new" date="2020-11-21"'),
  );
  expect(ids(statements)).toEqual(['new', 'today', 'old']);
  expect(statements[1]?.date).toBe('2020-11-20');
});

test('of one day, the order is that of the articles and then of the text', () => {
  const two = directive('statement', 'by="ada" id="a"') + directive('statement', 'by="ada" id="b"');
  const statements = said(two, { 'articles/another.md': articleText({ date: '2020-11-20' }, two) });
  expect(statements.map(({ article, statement }) => `${article.slug} ${statement.id}`)).toEqual([
    'another a',
    'another b',
    'one a',
    'one b',
  ]);
  const dated = directive('statement', 'by="ada" id="a" date="2020-10-01"');
  const later = said(dated, { 'articles/two.md': articleText({ date: '2020-11-21' }, dated) });
  expect(later.map(({ article }) => article.slug)).toEqual(['two', 'one']);
});

describe('a reply', () => {
  test('stands under what it answers, and a reply to it under that', () => {
    const statements = said(
      directive('reply', 'by="ben" id="second" to="first" date="2020-11-25"') +
        directive('statement', 'by="ada" id="first" date="2020-10-01"') +
        directive('reply', 'by="cem" id="third" to="second"'),
    );
    expect(ids(statements)).toEqual(['first']);
    expect(ids(statements[0]?.replies ?? [])).toEqual(['second']);
    expect(ids(statements[0]?.replies[0]?.replies ?? [])).toEqual(['third']);
  });

  test('stands by itself where what it answers is not in the index', () => {
    const statements = said(
      directive('statement', 'by="ada" id="first" index="no"') +
        directive('reply', 'by="ben" id="second" to="first"'),
    );
    expect(ids(statements)).toEqual(['second']);
  });

  test('that is marked index="no" stands nowhere', () => {
    const statements = said(
      directive('statement', 'by="ada" id="first"') +
        directive('reply', 'by="ben" id="second" to="first" index="no"'),
    );
    expect(ids(statements)).toEqual(['first']);
    expect(statements[0]?.replies).toEqual([]);
  });

  test('in a circle of replies is lost no more than the others', () => {
    const statements = said(
      directive('reply', 'by="ada" id="a" to="b"') + directive('reply', 'by="ben" id="b" to="a"'),
    );
    expect(ids(statements)).toEqual(['a']);
    expect(ids(statements[0]?.replies ?? [])).toEqual(['b']);
    expect(statements[0]?.replies[0]?.replies).toEqual([]);
  });
});

test('who speaks in a reply speaks in the statement, and what a reply is about it is about', () => {
  const [one] = said(
    directive('statement', 'by="ada" id="first" about="AM"') +
      directive('reply', 'by="ben" to="first" about="AZ"'),
  );
  if (!one) throw new Error('There is no statement.');
  expect(['ada', 'ben', 'cem'].map((slug) => speaks(one, slug))).toEqual([true, true, false]);
  expect(['AM', 'AZ', 'RU'].map((code) => isAbout(one, code))).toEqual([true, true, false]);
});
