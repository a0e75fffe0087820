import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countryByCode } from '../../src/gazetteer/countries/countries.ts';
import { folders, type EntryKind } from '../../src/content/entry-kind.ts';
import { proofs } from '../support/built/field-proofs.ts';
import { markContent, type Place } from '../support/built/marked-content.ts';
import { differences, tracesOf } from '../support/built/output.ts';
import { linksOf, pageAt, readPages, textOf, type Pages } from '../support/built/page.ts';
import { projectRoot } from '../support/built/run-build.ts';
import { fields, type Field } from '../support/built/schema-fields.ts';
import { openWorkspace } from '../support/built/workspace.ts';

const fixture = join(projectRoot, 'tests/fixtures/everything');

/**
 * Fields that nothing reads yet, each with the room that will. The list only gets shorter: a field on it
 * that is read fails, and so does a field that is read nowhere and is not on it.
 */
const awaited: Readonly<Record<string, string>> = {};

/** Fields that leave no word behind: a build without them, or with another value, is another build. */
const unnamed = ['site.boundaries', 'site.autolink'];

/** For programs alone: it is in the open data, and on no page. */
const apart = ['article.extra'];

const elsewhere = [...Object.keys(proofs), ...Object.keys(awaited), ...unnamed, ...apart];
const marked = fields.filter(({ name }) => !elsewhere.includes(name));
const numberOf = (field: Field): number => fields.indexOf(field);
/** What is written into a text or an address: no other field has it, and no page by chance. */
const markOf = (field: Field): string => `zq${numberOf(field)}q`;
/** The year that is written into a date; later fields have later years, so that an end is after its beginning. */
const yearOf = (field: Field): string =>
  String(afterwards.includes(field) ? 2021 + afterwards.indexOf(field) : 1500 + numberOf(field));
/** What is dated after its article, and not after today. */
const afterwards = fields.filter(({ name }) =>
  /^article\.(updates|corrections|withdrawn)\b.*\.date$/.test(name),
);
/** Countries that the fixture does not name: each for one field. */
const farCountries = [
  'BT',
  'KI',
  'LS',
  'MW',
  'NR',
  'PW',
  'QA',
  'RW',
  'SB',
  'TO',
  'UY',
  'VU',
  'WS',
  'YE',
  'ZM',
  'ZW',
];

/** What a reader of the built site finds where a field is marked. */
type Trace =
  | { readonly kind: 'text'; readonly word: string }
  | { readonly kind: 'date'; readonly year: string }
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'entry'; readonly to: EntryKind; readonly slug: string };

const countryFields = marked.filter((field) => field.note.form?.startsWith('ISO code') === true);

function traceOf(field: Field): Trace {
  const { form = '', refersTo = [] } = field.note;
  const [to] = refersTo;
  if (to !== undefined) return { kind: 'entry', to, slug: markOf(field) };
  if (['text', 'verification code'].includes(form) || form.startsWith('address'))
    return { kind: 'text', word: markOf(field) };
  if (form.startsWith('date `')) return { kind: 'date', year: yearOf(field) };
  const code = farCountries[countryFields.indexOf(field)];
  if (countryFields.includes(field) && code !== undefined) return { kind: 'country', code };
  throw new Error(
    `${field.name} needs a proof that it is read, or a place among the awaited ones.`,
  );
}

test('every field is marked, proved, awaited or apart, and in one place alone', () => {
  const names = fields.map(({ name }) => name);
  expect(elsewhere.filter((name) => !names.includes(name))).toEqual([]);
  expect(elsewhere.filter((name, index) => elsewhere.indexOf(name) !== index)).toEqual([]);
  expect(names.length).toBeGreaterThan(120);
  for (const field of marked) traceOf(field);
});

test('the fixture writes every field', () => {
  const workspace = openWorkspace();
  const content = markContent(fixture, join(workspace.root, 'content'));
  const unwritten = fields.filter((field) => content.placesOf(field).length === 0);
  workspace.close();
  expect(unwritten.map(({ name }) => name)).toEqual([]);
});

describe('with a mark in every field', () => {
  const workspace = openWorkspace();
  const output = join(workspace.root, 'dist');
  let pages: Pages = new Map();
  const files = new Map<string, readonly string[]>();

  beforeAll(() => {
    const content = markContent(fixture, join(workspace.root, 'content'));
    for (const field of marked) {
      const trace = traceOf(field);
      const places = content.placesOf(field);
      files.set(
        field.name,
        places.map(({ file }) => file),
      );
      if (trace.kind === 'entry') {
        content.append(field, trace.slug);
        workspace.write({
          [`content/${folders[trace.to]}/${trace.slug}.md`]: leastEntry(trace.to),
        });
      } else if (trace.kind === 'country' && field.path.at(-1) === '[]') {
        content.append(field, trace.code);
      } else for (const place of places) mark(place, trace);
    }
    content.write();
    const { status, stdout, stderr } = workspace.build();
    expect(stdout + stderr).not.toContain('error[');
    expect(status).toBe(0);
    pages = readPages(output);
  });
  afterAll(workspace.close);

  test.each(marked.map((field) => [field.name, field] as const))('%s is read', (_name, field) => {
    const trace = traceOf(field);
    if (trace.kind === 'text') {
      expect(tracesOf(output, [trace.word])).not.toEqual([]);
      return;
    }
    const own = [...new Set(files.get(field.name))].flatMap((file) => pagesOfFile(file, pages));
    const shown = own.filter((page) => {
      if (trace.kind === 'date') return new RegExp(`\\b${trace.year}\\b`).test(textOf(page.tree));
      if (trace.kind === 'country') return textOf(page.tree).includes(nameOf(trace.code));
      const path = `/repo/${folders[trace.to]}/${trace.slug}/`;
      return linksOf(page).some(({ href }) => href === path);
    });
    expect(shown.map(({ path }) => path)).not.toEqual([]);
  });

  function mark({ scalar }: Place, trace: Exclude<Trace, { kind: 'entry' }>): void {
    if (!scalar) throw new Error('A map has no mark.');
    if (trace.kind === 'text') scalar.value += trace.word;
    else if (trace.kind === 'date') scalar.value = trace.year + scalar.value.slice(4);
    else scalar.value = trace.code;
  }
});

describe('a field that acts', () => {
  const built = {
    folder: inject('everything'),
    pages: readPages(inject('everything')),
    preview: readPages(inject('preview')),
  };
  test.each(Object.entries(proofs))('%s is obeyed', (_name, proof) => {
    proof(built);
  });
});

test.each(unnamed)('%s changes the build', (name) => {
  expect(changedBy(fields.filter((field) => field.name === name))).not.toEqual([]);
});

test('the fields that are awaited change nothing yet', { timeout: 240_000 }, () => {
  const waiting = fields.filter(({ name }) => name in awaited);
  if (waiting.length === 0 || changedBy(waiting).length === 0) return;
  // One of them is read: they are tried one by one, to say which.
  const read = waiting.map((field) => [field.name, changedBy([field]).slice(0, 3)] as const);
  expect(read.filter(([, files]) => files.length > 0)).toEqual([]);
});

/** The files of the output that are not the same when fields are taken out, or have another value. */
function changedBy(some: readonly Field[]): readonly string[] {
  const workspace = openWorkspace();
  try {
    const content = markContent(fixture, join(workspace.root, 'content'));
    for (const field of some) {
      for (const { scalar, remove } of content.placesOf(field)) {
        const other = field.options.find((option) => option !== scalar?.value);
        if (scalar && other !== undefined) scalar.value = other;
        else remove();
      }
    }
    content.write();
    const { status, stdout } = workspace.build();
    expect(stdout).not.toContain('error[');
    expect(status).toBe(0);
    return differences(join(workspace.root, 'dist'), inject('everything'));
  } finally {
    workspace.close();
  }
}

/** The pages of the entry that a file of the fixture is; those of `site.yaml` are all pages. */
function pagesOfFile(file: string, pages: Pages) {
  if (file === 'site.yaml') return [...pages.values()];
  const [folder = '', ...names] = file.split('/');
  const name = (names.at(-1) === 'index.md' ? names.at(-2) : names.at(-1)) ?? '';
  const slug = name.replace(/\.md$/, '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const path = `/${folder === 'pages' ? 'about' : folder}/${slug}/`;
  return pages.has(path) ? [pageAt(pages, path)] : [];
}

function nameOf(code: string): string {
  const country = countryByCode(code);
  if (!country) throw new Error(`There is no country ${code}.`);
  return country.name;
}

/** An entry with nothing but what is required. */
function leastEntry(kind: EntryKind): string {
  const least: Readonly<Record<EntryKind, string>> = {
    article: 'title: T\nsummary: S\ndate: 2020-01-01\ntopics: [water]',
    topic: 'title: T',
    region: 'title: T\ncountries: [AT]',
    place: 'title: T\nkind: city\ncountries: [AT]',
    person: 'name: N\nroles: [{ title: T }]',
    organization: 'name: N',
    storyline: 'title: T\nsummary: S',
    author: 'name: N',
    country: 'note: N',
    page: 'title: T',
  };
  return `---\n${least[kind]}\n---\n`;
}
