import type { SearchShown } from '../../../outputs/search-index/search-records.ts';

/** What is used of Pagefind's program, which stands beside its index and is loaded when it is needed. */
interface Pagefind {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly ranking: Ranking;
  }) => SearchIndex;
}

interface Ranking {
  readonly metaWeights: Readonly<Record<string, number>>;
}

/** Name of a filter → its value; of several values, all must be there. */
export type Filters = Readonly<Record<string, string | readonly string[]>>;

export interface SearchIndex {
  readonly init: () => Promise<void>;
  readonly mergeIndex: (
    path: string,
    options: { readonly baseUrl: string; readonly ranking: Ranking },
  ) => Promise<void>;
  /** Loads the pieces of the index in which these words are, or would be. */
  readonly preload: (words: string) => Promise<unknown>;
  /** With `null` for the words, everything that passes the filters. Words are asked in the form of `index-form.ts`. */
  readonly search: (
    words: string | null,
    options: {
      readonly filters: Filters;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ) => Promise<{ readonly results: readonly Found[] }>;
}

export interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<FoundData>;
}

export interface FoundData {
  readonly url: string;
  /** All of its text, as text. */
  readonly content: string;
  readonly meta: SearchShown;
}

/** The headline counts most; names and spellings that the text does not say, least. */
const ranking: Ranking = { metaWeights: { title: 5, byline: 1, also: 0.5, names: 0.5 } };
const options = { baseUrl: '/', ranking };

/**
 * Loads the program and opens every bundle of the index as one. The program runs in the page and in no worker: a worker has
 * a policy of its own, and answers no sooner.
 *
 * @throws where something of it cannot be loaded.
 */
export async function openIndex(folder: string, bundles: readonly string[]): Promise<SearchIndex> {
  const [first = '', ...others] = bundles.map((name) => `${folder}${name}/`);
  // A module that the bundler does not know: its form is that of pagefind 1.5, the version in package.json.
  const { createInstance } = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  const index = createInstance({ ...options, basePath: first, noWorker: true });
  await index.init();
  await Promise.all(others.map((path) => index.mergeIndex(path, options)));
  return index;
}
