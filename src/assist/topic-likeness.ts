/** An article as a bag of words, with the topics that it declares. */
export interface TopicSample {
  readonly slug: string;
  /** Declared, and the wider ones of those. */
  readonly topics: readonly string[];
  /** How often each of its words stands in it. */
  readonly words: ReadonlyMap<string, number>;
}

/** A topic that an article does not declare though it reads like those that do. */
export interface TopicSuggestion {
  readonly topic: string;
  /** What speaks for it: the words that it shares with the articles of the topic and few others have, the best first. */
  readonly words: readonly string[];
}

/** A topic is learnt from as many articles at least; a single one may be about anything else as well. */
const fewestArticles = 3;
/** Less than this is what any two articles share. Found by reading what was suggested. */
const leastLikeness = 0.06;
/** An article must be as like the topic as nearly half of its own articles are. */
const nearlyAsLike = 0.9;
const fewestWords = 4;
/** So many times as often must a word be found in articles of the topic as in others. */
const distinctive = 2;

type Weights = ReadonlyMap<string, number>;
interface Weighed extends TopicSample {
  /** By tf–idf, of length 1. */
  readonly weights: Weights;
}

/** Articles added up: for each word the sum of its weights, and how many of them have it. */
interface Group {
  readonly articles: ReadonlyMap<string, Weighed>;
  readonly words: ReadonlyMap<string, { readonly sum: number; readonly articles: number }>;
}

/**
 * Suggests topics by distinctive words. An article is a vector of its words; it is like a topic as far as its words are
 * those of the mean article of the topic, less those of the mean of all others (Rocchio). The article that is looked at
 * is in neither. Deterministic.
 */
export function topicSuggester(
  samples: readonly TopicSample[],
): (article: TopicSample) => readonly TopicSuggestion[] {
  const weigh = weigherOf(samples);
  const weighed = samples.map(weigh);
  const all = groupOf(weighed);
  const topics = new Map(
    [...new Set(samples.flatMap((sample) => sample.topics))].toSorted().map((topic) => {
      const own = groupOf(weighed.filter((one) => one.topics.includes(topic)));
      return [topic, { own, floor: floorOf(own, all) }];
    }),
  );
  return (article) => {
    const own = all.articles.get(article.slug);
    return [...topics]
      .filter(([topic]) => !article.topics.includes(topic))
      .map(([topic, group]) => ({
        topic,
        floor: group.floor,
        ...likeness(own ?? weigh(article), group.own, all),
      }))
      .filter(({ total, floor, words }) => total >= floor && words.length >= fewestWords)
      .toSorted((a, b) => b.total - a.total)
      .map(({ topic, words }) => ({ topic, words }));
  };
}

function weigherOf(samples: readonly TopicSample[]): (sample: TopicSample) => Weighed {
  const spread = new Map<string, number>();
  for (const { words } of samples)
    for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return (sample) => {
    const weights = [...sample.words].flatMap(([word, number]): [string, number][] => {
      const articles = spread.get(word) ?? 0;
      const rarity = Math.log((samples.length + 1) / articles);
      return articles < 2 ? [] : [[word, (1 + Math.log(number)) * rarity]];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    const scaled = weights.map(([word, weight]): [string, number] => [word, weight / length]);
    return { ...sample, weights: new Map(scaled) };
  };
}

function groupOf(articles: readonly Weighed[]): Group {
  const words = new Map<string, { sum: number; articles: number }>();
  for (const { weights } of articles) {
    for (const [word, weight] of weights) {
      const known = words.get(word);
      if (known) {
        known.sum += weight;
        known.articles += 1;
      } else words.set(word, { sum: weight, articles: 1 });
    }
  }
  return { articles: new Map(articles.map((one) => [one.slug, one])), words };
}

/** How like an article must be: nearly as like as the middle one of the topic’s own articles. */
function floorOf(own: Group, all: Group): number {
  if (own.articles.size < fewestArticles) return Infinity;
  const totals = [...own.articles.values()]
    .map((one) => likeness(one, own, all).total)
    .toSorted((a, b) => a - b);
  const middle = totals[Math.floor((totals.length - 1) / 2)] ?? 0;
  return Math.max(middle * nearlyAsLike, leastLikeness);
}

function likeness(
  article: Weighed,
  own: Group,
  all: Group,
): { readonly total: number; readonly words: readonly string[] } {
  const isOwn = own.articles.has(article.slug);
  const isKnown = isOwn || all.articles.has(article.slug);
  const inside = own.articles.size - (isOwn ? 1 : 0);
  const outside = all.articles.size - (isKnown ? 1 : 0) - inside;
  const shared: [word: string, share: number][] = [];
  for (const [word, weight] of article.weights) {
    const ofTopic = own.words.get(word) ?? { sum: 0, articles: 0 };
    const ofAll = all.words.get(word) ?? ofTopic;
    const holders = ofTopic.articles - (isOwn ? 1 : 0);
    const others = ofAll.articles - (isKnown ? 1 : 0) - holders;
    const isDistinctive = holders / inside >= distinctive * (others / Math.max(outside, 1));
    if (holders < 2 || !isDistinctive) continue;
    const inTopic = ofTopic.sum - (isOwn ? weight : 0);
    const elsewhere = ofAll.sum - (isKnown ? weight : 0) - inTopic;
    const share = weight * (inTopic / inside - elsewhere / Math.max(outside, 1));
    if (share > 0) shared.push([word, share]);
  }
  return {
    total: shared.reduce((total, [, share]) => total + share, 0),
    words: shared.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word),
  };
}
