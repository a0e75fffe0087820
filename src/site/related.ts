import { countsOf, countTerms } from '../content/markdown/terms.ts';
import type { Article } from './article.ts';

/** Another article worth reading next, and what the two share. */
export interface Relation {
  readonly article: Article;
  readonly score: number;
  /** Shared subjects, the rarest first: the country AM, the organization osce-minsk-group. */
  readonly subjects: readonly Subject[];
  /** Shared distinctive words, the most telling first. */
  readonly words: readonly string[];
}

/** By slug; the nearest first. */
export type RelatedArticles = ReadonlyMap<string, readonly Relation[]>;

export type SubjectKind = 'country' | 'topic' | 'place' | 'person' | 'organization' | 'region';

export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
}

/** Words that characterise an article: so many, by their frequency in it against that everywhere (tf–idf). */
const wordsPerArticle = 24;
/** A word or subject that more articles share than this says nothing of any two of them, and would cost a square. */
const commonest = 100;
/** After so many days two articles are half as near as on one day. */
const halfLife = 365;
const shown = 4;

/**
 * The articles nearest to each, by shared distinctive words, subjects and nearness in time. The same input gives the
 * same result; the time grows with the number of articles, because each is compared only with those that share a rare
 * feature with it.
 */
export function relatedArticles(articles: readonly Article[]): RelatedArticles {
  const names = new Names();
  const features = distinctive(articles, names);
  const holders = holdersOf(features, names.size);
  const days = articles.map(({ day }) => Date.parse(day) / 864e5);
  // One list of scores serves every article in turn: a new one for each would cost a square of memory.
  const scores = new Float64Array(articles.length);
  return new Map(
    articles.map((article, index) => {
      const own: Features = features[index] ?? [];
      const touched = score(index, own, holders, scores);
      const best = touched
        .map((other) => ({
          other,
          score: (scores[other] ?? 0) * nearness(days[index], days[other]),
        }))
        .toSorted((a, b) => b.score - a.score || a.other - b.other)
        .slice(0, shown);
      for (const other of touched) scores[other] = 0;
      const relations = best.flatMap(({ other, score: value }) => {
        const near = articles[other];
        if (!near) return [];
        return [{ article: near, score: value, ...sharedBy(own, features[other] ?? [], names) }];
      });
      return [article.slug, relations];
    }),
  );
}

/** Numbers for features, such as `word water` and `country AM`: numbers take less room than texts. */
class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }
}

/** The features of an article by their numbers, with their weights. */
type Features = readonly (readonly [feature: number, weight: number])[];

/** By the number of a feature: who has it, and with which weight. */
type Holders = readonly (readonly { readonly index: number; readonly weight: number }[])[];

function holdersOf(features: readonly Features[], size: number): Holders {
  const holders = Array.from({ length: size }, (): { index: number; weight: number }[] => []);
  for (const [index, own] of features.entries())
    for (const [feature, weight] of own) holders[feature]?.push({ index, weight });
  return holders;
}

/** Adds to the scores what each other article shares with one, and gives those that share anything. */
function score(index: number, own: Features, holders: Holders, scores: Float64Array): number[] {
  const touched: number[] = [];
  for (const [feature, weight] of own) {
    const others = holders[feature] ?? [];
    if (others.length > commonest) continue;
    for (const other of others) {
      if (other.index === index) continue;
      if (scores[other.index] === 0) touched.push(other.index);
      scores[other.index] = (scores[other.index] ?? 0) + weight * other.weight;
    }
  }
  return touched;
}

function nearness(day = 0, other = 0): number {
  return 0.5 ** (Math.abs(day - other) / halfLife);
}

function sharedBy(
  own: Features,
  others: Features,
  names: Names,
): Pick<Relation, 'subjects' | 'words'> {
  const theirs = new Set(others.map(([feature]) => feature));
  const shared = own
    .filter(([feature]) => theirs.has(feature))
    .map(([feature, weight]): [string, number] => [names.nameOf(feature), weight])
    .toSorted(([a, weight], [b, more]) => more - weight || (a < b ? -1 : 1))
    .map(([name]): [string, string] => [
      name.slice(0, name.indexOf(' ')),
      name.slice(name.indexOf(' ') + 1),
    ]);
  return {
    // Features that are no words are written by `subjectsOf` alone.
    subjects: shared.flatMap(([kind, key]) =>
      kind === 'word' ? [] : [{ kind: kind as SubjectKind, key }],
    ),
    words: shared.flatMap(([kind, key]) => (kind === 'word' ? [key] : [])),
  };
}

/** Each article's features with their weights, scaled so that no article is near to all because it is long. */
function distinctive(articles: readonly Article[], names: Names): Features[] {
  const words = new Names();
  const counted = articles.map(({ entry }) => {
    const counts = countsOf(entry.body.terms);
    countTerms(`${entry.data.title} ${entry.data.summary}`, counts);
    return {
      words: Int32Array.from(counts.keys(), (word) => words.numberOf(word)),
      counts: Uint16Array.from(counts.values()),
    };
  });
  const spread = new Int32Array(words.size);
  for (const one of counted) for (const word of one.words) spread[word] = (spread[word] ?? 0) + 1;
  const subjectSpread = new Map<string, number>();
  for (const { entry } of articles)
    for (const subject of subjectsOf(entry.data))
      subjectSpread.set(subject, (subjectSpread.get(subject) ?? 0) + 1);
  const rarity = (holders: number): number => Math.log((articles.length + 1) / holders);
  return articles.map(({ entry }, index) => {
    const own = counted[index];
    const weighted: [word: number, weight: number][] = [];
    own?.words.forEach((word, at) => {
      const holders = spread[word] ?? 0;
      if (holders > 1) weighted.push([word, (1 + Math.log(own.counts[at] ?? 1)) * rarity(holders)]);
    });
    const best = weighted
      .toSorted(
        ([a, weight], [b, more]) => more - weight || (words.nameOf(a) < words.nameOf(b) ? -1 : 1),
      )
      .slice(0, wordsPerArticle)
      .map(([word, weight]): [number, number] => [
        names.numberOf(`word ${words.nameOf(word)}`),
        weight,
      ]);
    const subjects = subjectsOf(entry.data).map((subject): [number, number] => [
      names.numberOf(subject),
      2 * rarity(subjectSpread.get(subject) ?? 1),
    ]);
    return normalised([...best, ...subjects]);
  });
}

function normalised(features: Features): Features {
  const length = Math.hypot(...features.map(([, weight]) => weight)) || 1;
  return features.map(([feature, weight]) => [feature, weight / length]);
}

function subjectsOf(data: Article['entry']['data']): string[] {
  const of = (kind: SubjectKind, keys: readonly string[] | undefined): string[] =>
    [...new Set(keys)].map((key) => `${kind} ${key}`);
  return [
    ...of('country', data.countries),
    ...of('topic', data.topics),
    ...of('place', data.places),
    ...of('person', data.people),
    ...of('organization', data.organizations),
    ...of('region', data.regions),
  ];
}
