import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { cacheFolder } from '../../content/source/folder-fs.ts';
import type { Site } from '../../site/site.ts';
import type { Settings } from '../settings-fs.ts';
import { builtFolders } from '../../site/fixed-paths.ts';
import { isSearched } from '../../site/search-bundles.ts';
import {
  searchBundles,
  type SearchBundle,
  type SearchRecord,
} from '../../outputs/search-index/search-records.ts';
import { indexForm, nameForm } from '../../search-words/index-form.ts';
import { wordsOf } from '../../search-words/words-of.ts';
import { filesOfPack, packFolder } from '../folder-pack.ts';
import { digestOf, type SiteFolder } from '../output/site-folder.ts';
import { sealedCache } from '../sealed-cache.ts';
import { settleIndex } from './settled-index.ts';

/** The program in the browser: the same in every bundle, and asked for in the first. */
const program = /^(pagefind\.js|wasm\..*)$/;
/** What is in a bundle, and the index itself. All else that Pagefind writes are interfaces of its own. */
const data = /^(pagefind-entry\.json|pagefind\..*\.pf_meta|index|filter|fragment)$/;

/**
 * Puts the search index into the folder of a site, a bundle of some years at a time. A bundle whose records are those of the last
 * build is taken from the cache; nothing else stays in it. `work` is a folder that no other process uses, `code` the digest of the
 * outlet's own code.
 *
 * @throws where Pagefind fails.
 */
export async function placeSearchIndex(
  site: Site,
  folder: SiteFolder,
  {
    work,
    code,
    ...place
  }: Pick<Settings, 'root' | 'cacheDir'> & { readonly work: string; readonly code: string },
): Promise<void> {
  if (!isSearched(site)) return;
  const cache = sealedCache({
    folder: cacheFolder(place, `search/${site.preview ? 'preview-bundles' : 'site-bundles'}`),
    kept: 0,
    code,
  });
  const bundles = searchBundles(site).map((bundle) => ({ bundle, key: keyOf(bundle) }));
  try {
    for (const [index, { bundle, key }] of bundles.entries()) {
      let packed = cache.read(key);
      if (packed === null) {
        packed = await makeBundle(bundle, join(work, 'search'));
        cache.write(key, packed);
      }
      for (const [name, bytes] of filesOfPack(packed)) {
        const [top = ''] = name.split('/');
        if (!data.test(top) && !(index === 0 && program.test(top))) continue;
        const address = `${builtFolders.search}${bundle.name}/${name}`;
        await folder.place(address, digestOf(`${key} ${name}`), () => bytes);
      }
    }
    cache.forgetAllBut(new Set(bundles.map(({ key }) => key)));
  } finally {
    await close();
  }
}

async function makeBundle(bundle: SearchBundle, work: string): Promise<Uint8Array> {
  const folder = join(work, bundle.name);
  await writeBundle(bundle, folder);
  return packFolder(folder);
}

/**
 * Pagefind has no rules for this language: it takes the words as they are. What is a word, and what is the same word, is
 * decided in `search-words`, for the index and in the browser alike.
 */
const language = 'unknown';

async function writeBundle({ name, records }: SearchBundle, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind cannot begin: ${errors.join('; ')}`);
  const answers = await Promise.all(
    records.map((record) => index.addCustomRecord(indexedRecord(record))),
  );
  // Pagefind's own `writeFiles` answers before the last bytes are on the disk: under load the list of its files was empty.
  const made = await index.getFiles();
  const faults = [...answers.flatMap((answer) => answer.errors), ...made.errors];
  if (faults.length > 0) {
    throw new Error(`Pagefind cannot index the bundle "${name}": ${faults.join('; ')}`);
  }
  for (const { path, content } of made.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await index.deleteIndex();
  settleIndex(
    folder,
    new Map(records.map(({ url, content, shown }) => [url, { content, meta: shown }])),
  );
}

/** A record as Pagefind is given it: its texts in the form of the index. */
function indexedRecord({ url, content, meta, names, filters, sort, shown }: SearchRecord) {
  const indexed = Object.entries(meta).map(([name, text]) => [name, indexForm(text)] as const);
  return {
    url,
    // A record without any text is not found at all.
    content: indexForm(content === '' ? shown.title : content),
    language,
    meta: {
      ...Object.fromEntries(indexed),
      names: names.map((name) => nameForm(wordsOf(name))).join(' '),
    },
    filters: Object.fromEntries(
      Object.entries(filters).map(([filter, values]) => [filter, [...values]]),
    ),
    sort: { ...sort },
  };
}

/** Says which records a bundle has, by which version of Pagefind it is made, and by which rules for words. */
function keyOf({ records }: SearchBundle): string {
  const parts = [version(), 'settled', rules(), JSON.stringify(records)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

function version(): string {
  const file = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json');
  return readFileSync(file, 'utf8');
}

/** The program that says what a word is: where it changes, every bundle is made anew. */
function rules(): string {
  const folder = fileURLToPath(new URL('../../search-words', import.meta.url));
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
