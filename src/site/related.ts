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
 * same result; the time grows with the number of articles, because each is held only against those that share a rare
 * feature with it.
 */
export function relatedArticles(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Relation[]> {
  const features = distinctive(articles);
  const holders = holdersOf(features);
  const days = articles.map(({ day }) => Date.parse(day) / 864e5);
  // One list of scores serves every article in turn: a new one for each would cost a square of memory.
  const scores = new Float64Array(articles.length);
  return new Map(
    articles.map((article, index) => {
      const own: Features = features[index] ?? new Map();
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
        return near ? [{ article: near, score: value, ...sharedBy(own, features[other]) }] : [];
      });
      return [article.slug, relations];
    }),
  );
}

type Features = ReadonlyMap<string, number>;

/** Who has a feature, and with which weight. */
type Holders = ReadonlyMap<string, readonly { readonly index: number; readonly weight: number }[]>;

function holdersOf(features: readonly Features[]): Holders {
  const holders = new Map<string, { index: number; weight: number }[]>();
  for (const [index, own] of features.entries()) {
    for (const [feature, weight] of own) {
      const list = holders.get(feature);
      if (list) list.push({ index, weight });
      else holders.set(feature, [{ index, weight }]);
    }
  }
  return holders;
}

/** Adds to the scores what each other article shares with one, and gives those that share anything. */
function score(index: number, own: Features, holders: Holders, scores: Float64Array): number[] {
  const touched: number[] = [];
  for (const [feature, weight] of own) {
    const others = holders.get(feature) ?? [];
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
  others: Features | undefined,
): Pick<Relation, 'subjects' | 'words'> {
  const shared = [...own]
    .filter(([feature]) => others?.has(feature) === true)
    .toSorted(([a, weight], [b, more]) => more - weight || (a < b ? -1 : 1))
    .map(([feature]): [string, string] => [
      feature.slice(0, feature.indexOf(' ')),
      feature.slice(feature.indexOf(' ') + 1),
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
function distinctive(articles: readonly Article[]): Features[] {
  const counted = articles.map(({ entry }) =>
    countWords(`${entry.data.title} ${entry.data.summary} ${entry.body.text}`),
  );
  const spread = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  for (const { entry } of articles)
    for (const subject of subjectsOf(entry.data))
      spread.set(subject, (spread.get(subject) ?? 0) + 1);
  const rarity = (feature: string): number =>
    Math.log((articles.length + 1) / (spread.get(feature) ?? 1));
  return articles.map(({ entry }, index) => {
    const words = [...(counted[index] ?? [])]
      .filter(([word]) => (spread.get(word) ?? 0) > 1)
      .map(([word, count]): [string, number] => [word, (1 + Math.log(count)) * rarity(word)])
      .toSorted(([a, weight], [b, more]) => more - weight || (a < b ? -1 : 1))
      .slice(0, wordsPerArticle)
      .map(([word, weight]): [string, number] => [`word ${word}`, weight]);
    const subjects = subjectsOf(entry.data).map((subject): [string, number] => [
      subject,
      2 * rarity(subject),
    ]);
    return normalised([...words, ...subjects]);
  });
}

function normalised(features: readonly (readonly [string, number])[]): Features {
  const length = Math.hypot(...features.map(([, weight]) => weight)) || 1;
  return new Map(features.map(([feature, weight]) => [feature, weight / length]));
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
