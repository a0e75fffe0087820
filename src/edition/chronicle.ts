import type { EntryData } from '../intake/entry.ts';
import type { Article } from './edition.ts';

type GivenEvent = NonNullable<EntryData['article']['events']>[number];

/** An event once, however many articles tell it. */
export interface ChronicleEvent {
  /** Name for fragments: the id that articles gave it, else made of its date and title. Unique in a chronicle. */
  readonly key: string;
  readonly date: string;
  readonly end: string | undefined;
  readonly title: string;
  /** ISO codes, of all articles that tell it. */
  readonly countries: readonly string[];
  readonly places: readonly string[];
  /** In the order in which they were published. */
  readonly articles: readonly Article[];
  /** Where the first article that names a source has it from: the id of one of its sources, or an address. */
  readonly source: { readonly article: Article; readonly reference: string } | null;
}

interface Telling {
  readonly event: GivenEvent;
  readonly article: Article;
}

/**
 * The events of articles in the order of their dates. The same id, or the same date and title, is one event; it is told
 * as the article that was published first tells it.
 */
export function chronicleOf(articles: readonly Article[]): ChronicleEvent[] {
  // Articles come newest first; the first to tell an event names it.
  const tellings = articles
    .toReversed()
    .flatMap((article) => (article.entry.data.events ?? []).map((event) => ({ event, article })));
  return [...gather(tellings)].map(merge).toSorted(byDate);
}

/** Puts tellings of one event together, also where one knows it by id and another by date and title alone. */
function gather(tellings: readonly Telling[]): Set<Telling[]> {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const names = namesOf(telling.event);
    const known = [...new Set(names.flatMap((name) => groups.get(name) ?? []))];
    const group = [...new Set([...known, telling])];
    const all = new Set([...names, ...group.flatMap(({ event }) => namesOf(event))]);
    for (const name of all) groups.set(name, group);
  }
  return new Set(groups.values());
}

function namesOf({ id, date, title }: GivenEvent): string[] {
  const told = `${date} ${normalise(title)}`;
  return id === undefined ? [told] : [`id ${id}`, told];
}

function normalise(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function merge(tellings: readonly Telling[]): ChronicleEvent {
  const [first] = tellings;
  if (!first) throw new Error('An event is told by an article.');
  const { id, date, end, title } = first.event;
  const sourced = tellings.find(({ event }) => event.source !== undefined);
  return {
    key: id ?? `${date}-${normalise(title).replaceAll(' ', '-').slice(0, 60)}`,
    date,
    end,
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

/** Oldest first; a year or month stands before its days; ties by key. */
function byDate(a: ChronicleEvent, b: ChronicleEvent): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
