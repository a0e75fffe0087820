import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What the index gives to the page for a record that was found, in the place of what was indexed. */
export interface ShownRecord {
  readonly content: string;
  readonly meta: object;
}

/**
 * Gives the filters of a Pagefind index one order, and its records the texts that are shown. Pagefind keeps the filters,
 * and the values of each, in hash tables whose order is another one in every run, and so two indexes of one site are not
 * the same bytes. Their order has no meaning: each is put into that of its bytes. A record holds the keys that were
 * indexed; `shown` says by its address what a reader is shown. Files are named by what they now are.
 *
 * @throws where a file is not in the form of Pagefind 1.5, and where a record is not among `shown`.
 */
export function settleIndex(folder: string, shown: ReadonlyMap<string, ShownRecord>): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  let entry = readFileSync(entryFile, 'utf8');
  for (const name of readdirSync(folder)) {
    const [, hash] = /^pagefind\.(.+)\.pf_meta$/.exec(name) ?? [];
    if (hash === undefined) continue;
    const settled = settleMeta(unpack(join(folder, name)), folder, shown);
    const settledHash = nameFor(hash, settled);
    rmSync(join(folder, name));
    writeFileSync(join(folder, `pagefind.${settledHash}.pf_meta`), pack(settled));
    entry = entry.replaceAll(`"${hash}"`, `"${settledHash}"`);
  }
  writeFileSync(entryFile, entry);
}

/** The list of all files: version, pages, words, filters, orders, names of what is shown. */
function settleMeta(
  bytes: Buffer,
  folder: string,
  shown: ReadonlyMap<string, ShownRecord>,
): Buffer {
  const [version, pages, chunks, filters, ...rest] = itemsOf(bytes);
  if (version === undefined || pages === undefined || chunks === undefined || filters === undefined)
    throw new Error('The list of the search index has no filters.');
  const renamedPages = itemsOf(pages).map((page) => {
    const [hash, ...counts] = itemsOf(page);
    if (hash === undefined) throw new Error('A record has no file.');
    return list([text(settleRecord(textOf(hash), join(folder, 'fragment'), shown)), ...counts]);
  });
  const renamed = itemsOf(filters).map((filter) => {
    const [name, hash] = itemsOf(filter);
    if (name === undefined || hash === undefined) throw new Error('A filter has no file.');
    return list([name, text(settleFilter(textOf(hash), join(folder, 'filter')))]);
  });
  return list([version, list(renamedPages), chunks, list(inOrder(renamed)), ...rest]);
}

/** A record: JSON of its address, its texts and its filters. Gives the new name of its file. */
function settleRecord(
  hash: string,
  folder: string,
  shown: ReadonlyMap<string, ShownRecord>,
): string {
  const file = join(folder, `${hash}.pf_fragment`);
  const record = JSON.parse(unpack(file).toString()) as { readonly url: string };
  const own = shown.get(record.url);
  if (own === undefined) throw new Error(`${file} is of ${record.url}, which nobody asked for.`);
  const settled = Buffer.from(JSON.stringify({ ...record, ...own }));
  const settledHash = nameFor(hash, settled);
  rmSync(file);
  writeFileSync(join(folder, `${settledHash}.pf_fragment`), pack(settled));
  return settledHash;
}

/** A filter: its name, and each value with its pages. Gives the new name of its file. */
function settleFilter(hash: string, folder: string): string {
  const file = join(folder, `${hash}.pf_filter`);
  const [name, values] = itemsOf(unpack(file));
  if (name === undefined || values === undefined) throw new Error(`${file} is no filter.`);
  const settled = list([name, list(inOrder(itemsOf(values)))]);
  const settledHash = nameFor(hash, settled);
  rmSync(file);
  writeFileSync(join(folder, `${settledHash}.pf_filter`), pack(settled));
  return settledHash;
}

/** `en_66fcc6259c`: the language stays, and the rest follows from the bytes. */
function nameFor(hash: string, bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return hash.replace(/[^_]+$/, digest);
}

const signature = Buffer.from('pagefind_dcd');

function unpack(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error(`${file} is no file of Pagefind.`);
  }
  return bytes.subarray(signature.length);
}

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}

function inOrder(items: readonly Buffer[]): readonly Buffer[] {
  return items.toSorted((a, b) => Buffer.compare(a, b));
}

/** The kinds of CBOR (RFC 8949, 3.1) that Pagefind writes. */
const kinds = { text: 3, list: 4 } as const;

/** The items of a list in CBOR, each as its bytes. */
function itemsOf(bytes: Buffer): readonly Buffer[] {
  const { kind, value, end } = headAt(bytes, 0);
  if (kind !== kinds.list)
    throw new Error('The search index has something else in place of a list.');
  let at = end;
  return Array.from({ length: value }, () => {
    const from = at;
    at = endOf(bytes, at);
    return bytes.subarray(from, at);
  });
}

function endOf(bytes: Buffer, at: number): number {
  const { kind, value, end } = headAt(bytes, at);
  // 2 are bytes; numbers and what is simple (0, 1, 7) end with their head.
  if (kind === 2 || kind === kinds.text) return end + value;
  if (kind !== kinds.list) return end;
  let after = end;
  for (let item = 0; item < value; item += 1) after = endOf(bytes, after);
  return after;
}

/** What stands at a place: its kind, its number or length, and where the head ends. */
function headAt(
  bytes: Buffer,
  at: number,
): { readonly kind: number; readonly value: number; readonly end: number } {
  const first = bytes.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (kind === 5 || kind === 6 || short > 27) {
    throw new Error('The search index is not in the form of Pagefind 1.5.');
  }
  if (short < 24) return { kind, value: short, end: at + 1 };
  const size = 2 ** (short - 24);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { kind, value, end: at + 1 + size };
}

function textOf(item: Buffer): string {
  const { kind, end } = headAt(item, 0);
  if (kind !== kinds.text)
    throw new Error('The search index has something else in place of a name.');
  return item.toString('utf8', end);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(kinds.text, bytes.length), bytes]);
}

function list(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(kinds.list, items.length), ...items]);
}

function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8((kind << 5) | 26, 0);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
