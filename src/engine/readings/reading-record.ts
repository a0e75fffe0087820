import type { AnyEntry, Reading } from '../../content/entry.ts';
import type { MarkdownBody } from '../../content/markdown/body.ts';
import type { ReadingKey } from '../../content/reading-cache.ts';
import type { Positions } from '../../content/yaml/yaml-tree.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { proseFrom, type ProseData } from '../../gazetteer/finder/plain-text.ts';

/** What every run needs of a reading. */
export interface ReadingHead extends Pick<
  Reading,
  'kind' | 'path' | 'slug' | 'slugAt' | 'outgoing' | 'placeholders' | 'faults'
> {
  readonly hash: string;
  readonly data: AnyEntry['data'];
  readonly body: Omit<MarkdownBody, 'parts' | 'text'>;
  /** Whether links may be compared with its headings and statements. */
  readonly outlined: boolean;
}

/** What a run needs of few readings: long texts, and where everything is in the file. */
export interface ReadingRest extends Pick<MarkdownBody, 'parts' | 'text'> {
  readonly positions: readonly (readonly [string, Range])[];
  readonly prose: ProseData | null;
}

/** A reading in the two halves that are written to files; null where it has an error, and is read again each time. */
export function recordOf(
  { hash }: ReadingKey,
  reading: Reading,
): { readonly head: ReadingHead; readonly rest: ReadingRest } | null {
  const { entry, kind, path, slug, slugAt, outgoing, placeholders, faults, prose } = reading;
  if (entry === null) return null;
  const { parts, text, ...body } = entry.body;
  return {
    head: {
      kind,
      path,
      slug,
      slugAt,
      outgoing,
      placeholders,
      faults,
      hash,
      data: entry.data,
      body,
      outlined: reading.outline !== null,
    },
    rest: { parts, text, positions: [...reading.positions], prose: prose?.data ?? null },
  };
}

/** The reading of a record; `load` is called where something of the other half is asked for. */
export function readingOf(
  head: ReadingHead,
  { file }: Pick<ReadingKey, 'file'>,
  load: () => ReadingRest,
): Reading {
  const { kind, path, slug, slugAt, outgoing, placeholders, faults, data, outlined } = head;
  const body: MarkdownBody = {
    ...head.body,
    get parts() {
      return load().parts;
    },
    get text() {
      return load().text;
    },
  };
  const positions = lazyPositions(() => load().positions);
  // Kind and data belong together: they were written together.
  const entry = { kind, slug, file, path, hash: head.hash, data, body, positions } as AnyEntry;
  return {
    kind,
    file,
    path,
    slug,
    slugAt,
    entry,
    sound: entry.kind === 'article' ? entry.data : null,
    positions,
    outgoing,
    outline: outlined ? body : null,
    get prose() {
      const { prose } = load();
      return prose && proseFrom(prose);
    },
    placeholders,
    faults,
  };
}

/** A map that is made when something is looked up in it, which only a fault does. */
function lazyPositions(load: () => ReadingRest['positions']): Positions {
  let known: Positions | undefined;
  const made = (): Positions => (known ??= new Map(load()));
  return {
    get size() {
      return made().size;
    },
    get: (path) => made().get(path),
    has: (path) => made().has(path),
    keys: () => made().keys(),
    values: () => made().values(),
    entries: () => made().entries(),
    forEach: (each) => {
      made().forEach(each);
    },
    [Symbol.iterator]: () => made()[Symbol.iterator](),
  };
}
