import type { EntryData } from '../content/entry.ts';
import type { Article } from './article.ts';

export type GivenEvent = NonNullable<EntryData['article']['events']>[number];

/** An event once, however many articles tell it. */
export interface TimelineEvent {
  /** Name for fragments: the id that articles gave it, else made of its date and title. Unique in a timeline. */
  readonly key: string;
  /** As exactly as any article knows it. */
  readonly date: string;
  readonly end: string | undefined;
  readonly title: string;
  /** ISO codes, of all articles that tell it. */
  readonly countries: readonly string[];
  readonly places: readonly string[];
  /** In the order in which they were published; the first gives the title. */
  readonly articles: readonly Article[];
  /** Where the first article that names a source has it from: the id of one of its sources, or an address. */
  readonly source: { readonly article: Article; readonly reference: string } | null;
}

interface Telling {
  /** Its place in the order of publication. */
  readonly order: number;
  readonly event: GivenEvent;
  readonly article: Article;
}

/**
 * The events of articles in the order of their dates. The same id, or the same date and title, is one event; it is told
 * as the article that was published first tells it. `articles` come newest first.
 */
export function timelineOf(articles: readonly Article[]): TimelineEvent[] {
  const tellings = articles
    .toReversed()
    .flatMap((article) => (article.entry.data.events ?? []).map((event) => ({ event, article })))
    .map((telling, order) => ({ ...telling, order }));
  return withUniqueKeys(gather(tellings).map(merge).toSorted(byDate));
}

/** Puts tellings of one event together, also where one knows it by id and another by date and title alone. */
function gather(tellings: readonly Telling[]): readonly (readonly Telling[])[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const names = namesOf(telling.event);
    const known = new Set(names.map((name) => groups.get(name)).filter((one) => one !== undefined));
    const [group = [], ...others] = known;
    // Two groups that this telling joins become one, and every name of theirs leads to it.
    group.push(...others.flat(), telling);
    for (const one of [telling, ...others.flat()])
      for (const name of namesOf(one.event)) groups.set(name, group);
  }
  return [...new Set(groups.values())].map((group) => group.toSorted((a, b) => a.order - b.order));
}

function namesOf({ id, date, title }: GivenEvent): string[] {
  const told = `${date} ${plain(title)}`;
  return id === undefined ? [told] : [`id ${id}`, told];
}

/** Letters and digits alone, in lower case: "The Cease-fire." is "the cease fire". */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function merge(tellings: readonly Telling[]): TimelineEvent {
  const [first] = tellings;
  if (!first) throw new Error('An event is told by an article.');
  const ids = tellings.flatMap(({ event }) => event.id ?? []);
  const { title } = first.event;
  const date = mostExact(tellings.map(({ event }) => event.date)) ?? first.event.date;
  const sourced = tellings.find(({ event }) => event.source !== undefined);
  return {
    key: (ids[0] ?? `${date} ${plain(title)}`).replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    date,
    end: mostExact(tellings.flatMap(({ event }) => event.end ?? [])),
    title,
    countries: [...new Set(tellings.flatMap(({ event }) => event.countries ?? []))].toSorted(),
    places: [...new Set(tellings.flatMap(({ event }) => event.places ?? []))].toSorted(),
    articles: [...new Set(tellings.map(({ article }) => article))],
    source:
      sourced?.event.source === undefined
        ? null
        : { article: sourced.article, reference: sourced.event.source },
  };
}

/** "2020-09-27" of "2020-09" and "2020-09-27"; the first where they contradict each other, which the checks report. */
function mostExact(dates: readonly string[]): string | undefined {
  const [first] = dates;
  return dates.reduce(
    (best, date) => (best !== undefined && date.startsWith(best) ? date : best),
    first,
  );
}

/** Two long titles may begin alike: the second of a key has a number after it. */
function withUniqueKeys(events: readonly TimelineEvent[]): TimelineEvent[] {
  const taken = new Set<string>();
  return events.map((event) => {
    const short = event.key.slice(0, 80);
    let key = short;
    for (let number = 2; taken.has(key); number += 1) key = `${short}-${String(number)}`;
    taken.add(key);
    return { ...event, key };
  });
}

/** Oldest first; a year or month stands before its days; ties by key and title. */
function byDate(a: TimelineEvent, b: TimelineEvent): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
