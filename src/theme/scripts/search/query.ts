/** What a reader asks: words, and the filters that are set. It is the address of the page, so that it can be shared. */
export interface SearchQuery {
  readonly words: string;
  /** Name of a filter → its value; a filter that is not set is absent. */
  readonly filters: Readonly<Record<string, string>>;
}

/**
 * Reads the part of an address from `?` on. Words are trimmed; of a filter that is named twice, the last counts; what is
 * no filter, such as the mark of a newsletter, is passed over.
 */
export function readQuery(search: string, known: readonly string[]): SearchQuery {
  const { q = '', ...filters } = Object.fromEntries(new URLSearchParams(search));
  const set = Object.entries(filters).filter(
    ([name, value]) => known.includes(name) && value !== '',
  );
  return { words: q.trim(), filters: Object.fromEntries(set) };
}

/** The part of an address from `?` on; empty where nothing is asked. */
export function writeQuery({ words, filters }: SearchQuery): string {
  const set = Object.entries({ q: words, ...filters }).filter(([, value]) => value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}

export function isEmpty(query: SearchQuery): boolean {
  return writeQuery(query) === '';
}
