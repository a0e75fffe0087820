import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openSiteFolder } from '../../../src/engine/output/site-folder.ts';
import { placeSearchIndex } from '../../../src/engine/search/search-index.ts';
import type { Site } from '../../../src/site/site.ts';
import { bundleNames } from '../../../src/site/search-bundles.ts';
import { ask } from '../../../src/theme/scripts/search/ask.ts';
import { excerptOf } from '../../../src/theme/scripts/search/excerpt.ts';
import { openIndex, type SearchIndex } from '../../../src/theme/scripts/search/pagefind.ts';
import { readQuery } from '../../../src/theme/scripts/search/query.ts';
import { askedBy, termsOf } from '../../../src/theme/scripts/search/terms-of.ts';

/** What a page of the search would show. */
export interface Shown {
  readonly articles: readonly string[];
  readonly subjects: readonly string[];
  /** Of the first article; what is marked stands in `[ ]`. */
  readonly excerpt: string;
}

export interface BuiltIndex {
  /** Asks what an address asks: `q=low+water&country=slovakia`, or words alone. */
  readonly ask: (query: string) => Promise<Shown>;
  readonly close: () => void;
}

/**
 * Makes the index of a site as a build does, and opens it with Pagefind's own program, which runs in Node too. It reads
 * the language of the page, by which it divides what is asked for. `ownFilters` are those of the fields of the outlet.
 */
export async function builtIndex(
  site: Site,
  language = 'en',
  ownFilters: readonly string[] = [],
): Promise<BuiltIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  const out = join(folder, 'out');
  await placeSearchIndex(site, openSiteFolder({ path: out, files: new Map() }), {
    root: folder,
    work: folder,
    code: '',
  });
  const realFetch = globalThis.fetch;
  globalThis.fetch = (address) => {
    const { protocol, pathname } = new URL(address instanceof Request ? address.url : address);
    if (protocol !== 'file:') return Promise.reject(new Error(`${pathname} is not of the index.`));
    return Promise.resolve(new Response(readFileSync(fileURLToPath(`file://${pathname}`))));
  };
  const bundles = bundleNames(site);
  const address = `${pathToFileURL(out).href}/pagefind/`;
  // The program looks for the script of a page when it is loaded, and for its language when an index is opened.
  await import(`${address}${bundles[0] ?? ''}/pagefind.js`);
  const root = { getAttribute: () => language };
  Object.assign(globalThis, { document: { querySelector: () => root } });
  const index = await openIndex(address, bundles);
  Reflect.deleteProperty(globalThis, 'document');
  return {
    ask: (query) => answered(index, query, [...filters, ...ownFilters]),
    close: () => {
      globalThis.fetch = realFetch;
      rmSync(folder, { recursive: true });
    },
  };
}

const filters = ['country', 'topic', 'kind', 'year', 'lang'];

async function answered(
  index: SearchIndex,
  query: string,
  known: readonly string[],
): Promise<Shown> {
  const asked = readQuery(query.includes('=') ? query : `q=${encodeURIComponent(query)}`, known);
  const terms = termsOf(asked.words);
  const { articles, subjects } = await ask(index, asked, terms);
  const shown = await Promise.all(articles.map(({ data }) => data()));
  const parts = excerptOf(shown[0]?.content ?? '', askedBy(terms));
  return {
    articles: shown.map(({ meta }) => meta.title),
    subjects: (await Promise.all(subjects.map(({ data }) => data()))).map(({ meta }) => meta.title),
    excerpt: parts.map(({ text, found }) => (found ? `[${text}]` : text)).join(''),
  };
}
