import type { z } from 'zod';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import type { Prose } from '../gazetteer/finder/plain-text.ts';
import type { EntryKind } from './entry-kind.ts';
import type { MarkdownBody, PictureReference } from './markdown/body.ts';
import type { Placeholder } from './placeholders.ts';
import type { schemas } from './schema/schemas.ts';
import type { Positions } from './yaml/yaml-tree.ts';

/** Front matter after the schema, by kind. */
export type EntryData = { readonly [Kind in EntryKind]: z.output<(typeof schemas)[Kind]> };

/** A slug that a file names, in its front matter or in a directive. */
export interface Reference {
  readonly slug: string;
  readonly refersTo: readonly EntryKind[];
  readonly field: string;
  readonly at: Range;
}

/** A link into the site: `content:articles/a.md#x`, `/topics/x/` or `#x`. */
export interface LinkReference {
  readonly target: string;
  readonly at: Range;
}

/** What a file names that lies outside it. It is looked up when all files are known. */
export interface Reaches {
  readonly references: readonly Reference[];
  readonly links: readonly LinkReference[];
  /** Links to addresses of the web, which may be of the site itself. */
  readonly addresses: readonly LinkReference[];
  readonly pictures: readonly PictureReference[];
}

/** One content file, read and valid by itself. It depends on its own bytes and on what `site.yaml` declares. */
export interface Entry<Kind extends EntryKind = EntryKind> {
  readonly kind: Kind;
  readonly slug: string;
  /** As faults name it. */
  readonly file: string;
  /** Inside the content folder, with `/`. */
  readonly path: string;
  /** Hex digest of the bytes of its file. */
  readonly hash: string;
  readonly data: EntryData[Kind];
  readonly body: MarkdownBody;
  /** Where each value of the front matter stands, by its path (`events.0.date`). */
  readonly positions: Positions;
}

export type AnyEntry = { readonly [Kind in EntryKind]: Entry<Kind> }[EntryKind];

/** Those fields of an article that have no fault: they are held against the rest of the folder all the same. */
export type SoundFields = {
  readonly [Field in keyof EntryData['article']]?: EntryData['article'][Field] | undefined;
};

/** What a fragment of a link can mean. */
export type Outline = Pick<MarkdownBody, 'headings' | 'statements'>;

/** What came of reading one file. */
export interface Reading {
  readonly kind: EntryKind;
  readonly file: string;
  readonly path: string;
  /** Its slug, also where it has errors: so that a reference to it is not a second fault. */
  readonly slug: string;
  /** Where the slug stands, for collisions. */
  readonly slugAt: Range;
  /** Null where the file has an error. */
  readonly entry: AnyEntry | null;
  /** Null where it is no article, or its front matter could not be read. */
  readonly sound: SoundFields | null;
  readonly positions: Positions;
  readonly outgoing: Reaches;
  /** Of the text, also where it has faults; null where one of them may hide a part of it. */
  readonly outline: Outline | null;
  /** What a reader reads, with the way back to the file; null where the text could not be read. */
  readonly prose: Prose | null;
  /** What still waits to be replaced; looked for in the outlet's own pages alone. */
  readonly placeholders: readonly Placeholder[];
  readonly faults: readonly Diagnostic[];
  /** Whether the program failed on it: a fault of the program and not of the file. */
  readonly failed?: true;
}
