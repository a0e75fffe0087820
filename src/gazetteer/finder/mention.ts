/** How a text names something. `match` is a spelling that the content folder accepts and no page prints. */
export type MentionKind = 'name' | 'demonym' | 'alias' | 'capital' | 'metonym' | 'match';

/** What the content folder describes in a file of its own. */
export type FolderType = 'place' | 'person' | 'organization' | 'region';

/** What is named. A historical state is itself and never one of its successors; a place never counts as a country. */
export type Target =
  | { readonly type: 'country'; readonly code: string }
  | { readonly type: 'historical'; readonly slug: string }
  | { readonly type: FolderType; readonly slug: string };

export interface Meaning {
  readonly kind: MentionKind;
  readonly target: Target;
}

/** One place in a text: `text.slice(start, end)`, offsets in UTF-16 units. */
export interface Mention extends Meaning {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The kinds that name a country outright; a capital or a metonym only points at it. */
export const namingKinds: ReadonlySet<MentionKind> = new Set(['name', 'demonym', 'alias']);

/** The codes of the countries that the mentions name outright, sorted. */
export function countriesNamed(mentions: readonly Mention[]): readonly string[] {
  const codes = mentions.flatMap(({ kind, target }) =>
    target.type === 'country' && namingKinds.has(kind) ? [target.code] : [],
  );
  return [...new Set(codes)].toSorted();
}
