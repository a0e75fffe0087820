import { describe, expect, test } from 'vitest';
import { addToLists, type ListAddition } from '../../src/content/write/list-edit.ts';
import { read } from '../support/content/read.ts';

const required = 'title: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

/** The file after the edit; throws where the file had faults before. */
function edited(source: string, ...additions: readonly ListAddition[]): string | null {
  const { entry, faults } = read(source);
  if (!entry) throw new Error(faults.map(({ message }) => message).join('; '));
  return addToLists(source, entry.positions, additions);
}

/** What stands for `countries` after KG and NO were added to them. */
function countriesAfter(countries: string): string {
  const before = `---\n${required}`;
  const after = '\nkind: report\n---\nText.\n';
  const result = edited(`${before}${countries}${after}`, {
    field: 'countries',
    values: ['KG', 'NO'],
  });
  expect(result?.slice(0, before.length)).toBe(before);
  expect(result?.slice(-after.length)).toBe(after);
  return result?.slice(before.length, -after.length) ?? '';
}

describe('a list keeps its form:', () => {
  test.each([
    ['in brackets', 'countries: [RU, AM]', 'countries: [RU, AM, KG, NO]'],
    ['empty', 'countries: []', 'countries: [KG, NO]'],
    ['with names', 'countries: [Russia]', 'countries: [Russia, KG, NO]'],
    ['in double quotes', 'countries: ["RU"]', 'countries: ["RU", "KG", "NO"]'],
    ['in single quotes', "countries: [RU, 'AM']", "countries: [RU, 'AM', 'KG', 'NO']"],
    ['with a comma at its end', 'countries: [ RU , ]', 'countries: [ RU, KG, NO , ]'],
    [
      'in brackets over several lines',
      'countries: [ # a\n  RU, # b\n  AM # c\n  ] # d',
      'countries: [ # a\n  RU, # b\n  AM, KG, NO # c\n  ] # d',
    ],
    [
      'in lines',
      'countries: # a\n  - RU # b\n\n  # c\n  - AM # d\n  # e',
      'countries: # a\n  - RU # b\n\n  # c\n  - AM # d\n  - KG\n  - NO\n  # e',
    ],
    ['in lines without indent', 'countries:\n- "RU"', 'countries:\n- "RU"\n- "KG"\n- "NO"'],
    [
      'in lines with wide dashes',
      'countries:\n    -   RU',
      'countries:\n    -   RU\n    -   KG\n    -   NO',
    ],
  ])('%s', (_form, before, after) => {
    expect(countriesAfter(before)).toBe(after);
  });
});

describe('a missing field', () => {
  test('stands behind the one that comes before it in the schema, comments where they were', () => {
    const source = `---\n# a\ndate: 2020-10-22 # b\ntitle: T\nsummary: S\ntopics: # c\n  - rivers # d\n# e\nkind: report\nauthors:\n  - a\n\n# f\n---\nText.\n`;
    expect(
      edited(
        source,
        { field: 'organizations', values: ['cis'] },
        { field: 'countries', values: ['KG'] },
        { field: 'people', values: ['b', 'c'] },
        { field: 'places', values: ['d'] },
      ),
    ).toBe(
      '---\n# a\ndate: 2020-10-22 # b\ntitle: T\nsummary: S\ntopics: # c\n  - rivers # d\ncountries: [KG]\n# e\nkind: report\nauthors:\n  - a\nplaces: [d]\npeople: [b, c]\norganizations: [cis]\n\n# f\n---\nText.\n',
    );
  });

  test.each([
    ['a text in lines', 'summary: >-\n  One\n\n  two\n', ''],
    ['a text with the blank line below it', 'summary: |+\n  One\n\n', ''],
    ['a text that goes on', 'summary: One\n  two\n', ''],
    ['groups', 'summary: S\n', 'contributors:\n  - name: A\n    role: B # c\n'],
    ['a group in braces', 'summary: S\n', 'dateline: { place: A,\n  country: AT } # c\n'],
  ])('stands behind the whole of %s', (_what, summary, more) => {
    const before = `---\ntitle: T\ndate: 2020-10-22\ntopics: [rivers]\n${summary}${more}`;
    const source = `${before}id: x\n---\nText.\n`;
    const field = more === '' ? 'countries' : 'people';
    const values = ['KG'];
    // Topics come behind the summary in the schema, whatever the file does.
    const expected =
      more === ''
        ? source.replace('topics: [rivers]\n', 'topics: [rivers]\ncountries: [KG]\n')
        : `${before}people: [KG]\nid: x\n---\nText.\n`;
    expect(edited(source, { field, values })).toBe(expected);
  });

  test('stands behind a text in lines that ends the front matter', () => {
    const source =
      '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics:\n- rivers\ndateline:\n  place: |\n    Osh\n\n  country: KG\n---\n';
    expect(edited(source, { field: 'people', values: ['a'] })).toBe(
      source.replace('  country: KG\n', '  country: KG\npeople: [a]\n'),
    );
  });

  test('takes the line end of the line before it, and leaves the byte order mark', () => {
    const source = `\uFEFF---\r\n${required.replaceAll('\n', '\r\n')}countries:\r\n  - RU\r\n---\r\nText.\r\n`;
    expect(
      edited(source, { field: 'countries', values: ['KG'] }, { field: 'people', values: ['a'] }),
    ).toBe(source.replace('  - RU\r\n', '  - RU\r\n  - KG\r\npeople: [a]\r\n'));
  });
});

test('a front matter in braces is left to a person', () => {
  const source = '---\n{ title: T, summary: S, date: 2020-10-22, topics: [rivers] }\n---\nText.\n';
  expect(edited(source, { field: 'countries', values: ['KG'] })).toBeNull();
});

test('nothing to add is no edit', () => {
  const source = `---\n${required}---\nText.`;
  expect(edited(source)).toBe(source);
});
