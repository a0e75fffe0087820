import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { settleIndex, type ShownRecord } from '../../src/engine/search/settled-index.ts';

afterAll(close);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dateline-index-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

const countries = ['austria', 'hungary', 'serbia', 'romania', 'slovakia', 'croatia', 'bulgaria'];

const shown: ReadonlyMap<string, ShownRecord> = new Map(
  countries.map((country) => [
    `/articles/${country}/`,
    { content: `What ${country} shows.`, meta: { title: `In ${country}` } },
  ]),
);

/** An index as Pagefind writes it: seven articles with three filters of several values. */
async function written(): Promise<string> {
  const outputPath = folder();
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind does not begin.');
  for (const [number, country] of countries.entries()) {
    await index.addCustomRecord({
      url: `/articles/${country}/`,
      content: `The river in ${country} is low.`,
      language: 'en',
      meta: { title: country },
      filters: { country: [country, 'austria'], year: [`${2015 + number}`], kind: ['report'] },
      sort: { date: `2020-10-0${number + 1}` },
    });
  }
  await index.writeFiles({ outputPath });
  await index.deleteIndex();
  return outputPath;
}

/** Every file of an index with its bytes; the program itself is left out. */
function filesIn(path: string): readonly (readonly [name: string, bytes: string])[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /pf_|entry\.json$/.test(name))
    .toSorted()
    .map((name) => [name, readFileSync(join(path, name), 'base64')] as const);
}

test('two indexes of the same articles are the same bytes under the same names', async () => {
  const made = await Promise.all([written(), written(), written()]);
  // What Pagefind wrote differs; that is why it is settled.
  expect(new Set(made.map((path) => JSON.stringify(filesIn(path)))).size).toBeGreaterThan(1);
  for (const path of made) settleIndex(path, shown);
  const [first, ...others] = made.map(filesIn);
  for (const other of others) expect(other).toEqual(first);
});

test('what is settled stays as it is, and each of its files is named by the entry or the list', async () => {
  const path = await written();
  settleIndex(path, shown);
  const once = filesIn(path);
  settleIndex(path, shown);
  expect(filesIn(path)).toEqual(once);
  const names = once.map(([name]) => name);
  expect(names.filter((name) => name.endsWith('.pf_filter'))).toHaveLength(3);
  const [list = ''] = names.filter((name) => name.endsWith('.pf_meta'));
  expect(readFileSync(join(path, 'pagefind-entry.json'), 'utf8')).toContain(
    `"${list.split('.')[1] ?? ''}"`,
  );
});

test('a record gives what is shown, in the place of what was indexed', async () => {
  const path = await written();
  settleIndex(path, shown);
  const records = readdirSync(join(path, 'fragment')).map((name) => {
    const text = gunzipSync(readFileSync(join(path, 'fragment', name))).toString();
    return JSON.parse(text.slice('pagefind_dcd'.length)) as Record<string, unknown>;
  });
  expect(records).toHaveLength(countries.length);
  expect(records.find(({ url }) => url === '/articles/serbia/')).toMatchObject({
    content: 'What serbia shows.',
    meta: { title: 'In serbia' },
  });
  const unknown = await written();
  expect(() => {
    settleIndex(unknown, new Map());
  }).toThrow('which nobody asked for');
});

test.each([
  ['no file of Pagefind', gzipSync('something else'), 'is no file of Pagefind'],
  [
    'a newer form',
    gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0xa1, 0x60, 0x60])])),
    'not in the form of Pagefind 1.5',
  ],
  [
    'a list without filters',
    gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x81, 0x60])])),
    'has no filters',
  ],
])('%s is refused', (_what, bytes, sentence) => {
  const path = folder();
  writeFileSync(join(path, 'pagefind-entry.json'), '{}');
  writeFileSync(join(path, 'pagefind.en_1234567.pf_meta'), bytes);
  expect(() => {
    settleIndex(path, shown);
  }).toThrow(sentence);
});
