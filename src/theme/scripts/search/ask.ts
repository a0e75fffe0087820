import { beginningForm, nameForm, wholeForm } from '../../../search-words/index-form.ts';
import type { Place, Word } from '../../../search-words/words-of.ts';
import { byScore, inAll, inAny, type Hits } from './hits.ts';
import type { Filters, Found, SearchIndex } from './pagefind.ts';
import type { SearchQuery } from './query.ts';
import { isBeginning, placesAsked, termsOf, type Term } from './terms-of.ts';

export interface Answer {
  readonly articles: readonly Found[];
  readonly subjects: readonly Found[];
}

/** The longest name of a country in any language, in words. */
const longestName = 6;
/** After every letter that a key has. */
const lastLetter = '\uA7FF';
/** Of more words, only the first are looked up as names. */
const mostWords = 8;

/**
 * What the index has for a query. Each term is looked up by itself, and what has all of them is the answer: asked for
 * several words at once, Pagefind leaves out those that it does not know.
 */
export async function ask(
  index: SearchIndex,
  { words, filters }: SearchQuery,
  terms = termsOf(words),
): Promise<Answer> {
  const ofArticles = { ...filters, what: 'article' };
  if (words === '') {
    const all = await index.search(null, { filters: ofArticles, sort: { date: 'desc' } });
    return { articles: all.results, subjects: [] };
  }
  const ofSubjects = { what: 'subject' };
  // A subject is of no country, year or kind: whoever filters wants articles.
  const isFiltered = Object.keys(filters).length > 0;
  const [texts, subjects, names] = await Promise.all([
    hitsOfEach(index, terms, ofArticles),
    isFiltered ? [] : hitsOfEach(index, terms, ofSubjects),
    namesIn(index, terms),
  ]);
  const whole = names.find(({ from, to }) => from === 0 && to === terms.length);
  return {
    articles: byScore(inAll(await withNamed(index, texts, names, ofArticles))),
    subjects: byScore(
      inAny([inAll(subjects), isFiltered ? new Map() : (whole?.hits ?? new Map())]),
    ),
  };
}

function hitsOfEach(
  index: SearchIndex,
  terms: readonly Term[],
  filters: Filters,
): Promise<readonly Hits[]> {
  return Promise.all(terms.map((term) => hitsOf(index, term, filters)));
}

async function hitsOf(
  index: SearchIndex,
  { words, phrase, least }: Term,
  filters: Filters,
): Promise<Hits> {
  const [word] = words;
  const search = (form: string): Promise<Hits> => lookUp(index, form, filters);
  const oneAfterTheOther = async (places: readonly Place[]): Promise<Hits> => {
    const forms = places.map(({ key }) => wholeForm(key));
    const [first = ''] = forms;
    if (forms.length < 2) return search(first);
    // Asked for a phrase, Pagefind gives no score: that of its first word stands for it.
    return inAll([await search(first), withoutScore(await search(`"${forms.join(' ')}"`))]);
  };
  const atPlace = async ({ key, beginning }: Place, of: Word): Promise<Hits> => {
    const whole = wholeForm(key);
    if (!isBeginning(beginning, of, least)) return search(whole);
    const form = beginningForm(beginning);
    // Pagefind loads the piece of the index in which a beginning stands, though what begins so may stand in a later one.
    await index.preload(`${whole} ${form}${lastLetter}`);
    // What begins with a word is the word itself too, where its key does.
    return inAny([await search(form), key.startsWith(beginning) ? new Map() : await search(whole)]);
  };
  if (word === undefined) return new Map();
  if (phrase) {
    const last = words.at(-1) ?? word;
    return oneAfterTheOther([
      ...words.slice(0, -1).flatMap(({ places }) => places),
      ...placesAsked(last),
    ]);
  }
  const { places, joined, others, unspaced } = word;
  const [place] = places;
  const asWritten =
    places.length === 1 && place !== undefined
      ? atPlace(place, word)
      : joined === null || isDivisible(places)
        ? oneAfterTheOther(unspaced ? placesAsked(word) : places)
        : new Map();
  return inAny(
    await Promise.all([
      asWritten,
      joined === null ? new Map() : atPlace(joined, word),
      ...others.map((key) => search(wholeForm(key))),
    ]),
  );
}

/** Whether the parts of a word are words: those of `U.S.` or `S-400` are not. */
function isDivisible(places: readonly Place[]): boolean {
  return places.every(({ key }) => key.length > 1) && places.some(({ key }) => !/^\d+$/.test(key));
}

async function lookUp(index: SearchIndex, form: string, filters: Filters): Promise<Hits> {
  const { results } = await index.search(form, { filters });
  return new Map(results.map((found) => [found.id, found]));
}

function withoutScore(hits: Hits): Hits {
  return new Map([...hits].map(([id, found]) => [id, { ...found, score: 0 }]));
}

/** Terms that together are the name of a country in some language: `[from, to)` of the terms. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly hits: Hits;
}

async function namesIn(index: SearchIndex, terms: readonly Term[]): Promise<readonly Named[]> {
  const starts = terms.slice(0, mostWords).map((_, from) => from);
  const spans = starts.flatMap((from) =>
    starts
      .map((last) => last + 1)
      .filter((to) => to > from && to - from <= longestName)
      .map((to) => ({ from, to })),
  );
  const named = await Promise.all(
    spans.map(async ({ from, to }) => {
      const form = nameForm(terms.slice(from, to).flatMap(({ words }) => words));
      return { from, to, hits: await lookUp(index, form, { what: 'subject' }) };
    }),
  );
  // Of names that overlap, the longest counts.
  return named
    .filter(({ hits }) => hits.size > 0)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .filter((one, at, all) => !all.slice(0, at).some((other) => overlap(one, other)));
}

function overlap(one: Named, other: Named): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The hits of terms, where those of a name are joined by the articles on what is so named. */
async function withNamed(
  index: SearchIndex,
  texts: readonly Hits[],
  names: readonly Named[],
  filters: Filters,
): Promise<readonly Hits[]> {
  const ofNames = names.map(async ({ from, to, hits }) => {
    const about = await Promise.all(
      [...hits.values()].map(async ({ data }) => {
        const country = (await data()).meta.country;
        if (country === undefined) return new Map<string, Found>();
        const both = [filters['country'] ?? [], country].flat();
        const { results } = await index.search(null, {
          filters: { ...filters, country: both },
          sort: { date: 'desc' },
        });
        return new Map(results.map((found) => [found.id, { ...found, score: 0 }]));
      }),
    );
    return inAny([inAll(texts.slice(from, to)), ...about]);
  });
  const alone = texts.filter((_, at) => !names.some(({ from, to }) => from <= at && at < to));
  return [...(await Promise.all(ofNames)), ...alone];
}
