import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldReference, withReference } from '../../../src/content/schema/reference.ts';

const guideFile = new URL('../../../content/README.md', import.meta.url);
const rows = fieldReference()
  .split('\n')
  .filter((line) => line.startsWith('| `'));

test("the editors' guide holds the reference that the schema gives", () => {
  // An outlet may put a README of its own into its content; then there is nothing of ours to hold.
  const guide = existsSync(guideFile) ? readFileSync(guideFile, 'utf8') : '';
  expect(guide, 'The fields have changed: run npm run reference.').toBe(
    withReference(guide) ?? guide,
  );
});

test('a field of a group or of a list stands under its path', () => {
  expect(rows).toContain('| `sources[].url` | address `https://…` |  | Its address |');
  expect(rows).toContain(
    '| `cover.alt` | text, at most 400 characters | yes | What it shows, for those who do not see it |',
  );
  expect(rows).toContain(
    '| `countries[].from` | date `2020-09-27`, `2020-09` or `2020` |  | First day, month or year |',
  );
});

test('a list says what it is a list of, and a conversion what is typed', () => {
  expect(rows).toContain(
    '| `topics` | list: slug of a topic | yes | What it is about; the first is its kicker |',
  );
  expect(rows).toContain('| `draft` | `true` or `false` |  | Not published |');
});

test('an attribute of a directive stands under its directive', () => {
  const [, figure = ''] = fieldReference().split('### `::figure{…}`\n');
  expect(figure.split('\n')[3]).toBe(
    '| `src` | image file beside the article | yes | The picture |',
  );
});

test('every field and attribute has a form and a meaning', () => {
  const bare = rows.filter((row) =>
    row.split(/(?<!\\)\|/).some((cell, index) => [2, 4].includes(index) && cell.trim() === ''),
  );
  expect(bare).toEqual([]);
});

test('the rest of a guide stays as it was, and one without marks is left alone', () => {
  const [start = '', end = ''] = [
    'begins here. It is made by `npm run reference`.',
    'ends here.',
  ].map((words) => `<!-- The field reference ${words} -->`);
  const guide = `Before.\n${start}\nold\n${end}\nAfter.\n`;
  expect(withReference(guide)).toBe(`Before.\n${start}\n\n${fieldReference()}\n\n${end}\nAfter.\n`);
  expect(withReference('Before.\n')).toBeNull();
});
