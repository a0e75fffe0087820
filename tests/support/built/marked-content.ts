import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Scalar } from 'yaml';
import { folders } from '../../../src/content/entry-kind.ts';
import { filesOf } from './output.ts';
import type { Field } from './schema-fields.ts';

/** A value of the front matter, or of `site.yaml`, in a copy of a content folder. */
export interface Place {
  /** Its file in the content folder. */
  readonly file: string;
  /** Null for a free map. */
  readonly scalar: Scalar<string> | null;
  /** Takes the value out, with the item of a list that it is. */
  readonly remove: () => void;
}

/** A copy of a content folder whose values can be changed by the field they stand in. */
export interface MarkedContent {
  /** Every value of a field, wherever an entry gives it. */
  readonly placesOf: (field: Field) => readonly Place[];
  /** Appends an item to the lists of a field that ends in `[]`. */
  readonly append: (field: Field, value: string) => void;
  readonly write: () => void;
}

interface Source {
  readonly file: string;
  readonly document: Document;
  /** What stands after the front matter. */
  readonly rest: string;
}

/** Copies a content folder and opens its front matter, every value as text. */
export function markContent(from: string, to: string): MarkedContent {
  cpSync(from, to, { recursive: true });
  const sources = filesOf(to)
    .filter((file) => file === 'site.yaml' || /^[a-z]+\/.*\.md$/.test(file))
    .map((file) => sourceOf(to, file));
  const ofField = ({ kind }: Field): readonly Source[] =>
    sources.filter(({ file }) =>
      file.startsWith(kind === 'site' ? 'site.yaml' : `${folders[kind]}/`),
    );
  return {
    placesOf: (field) =>
      ofField(field).flatMap(({ file, document }) =>
        [...placesIn(document.contents, field.path, () => undefined)].map((place) => ({
          file,
          ...place,
        })),
      ),
    append: (field, value) => {
      for (const { document } of ofField(field)) {
        for (const list of listsIn(document.contents, field.path.slice(0, -1))) list.add(value);
      }
    },
    write: () => {
      for (const { file, document, rest } of sources) {
        const yaml = document.toString({ lineWidth: 0 });
        writeFileSync(join(to, file), file === 'site.yaml' ? yaml : `---\n${yaml}---\n${rest}`);
      }
    },
  };
}

function sourceOf(folder: string, file: string): Source {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, matter = text, rest = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  // Everything is text, as intake reads it: the word NO stays Norway.
  return { file, rest, document: parseDocument(matter, { schema: 'failsafe' }) };
}

function* placesIn(
  node: unknown,
  path: readonly string[],
  remove: () => void,
): Generator<Omit<Place, 'file'>> {
  const [key, ...others] = path;
  if (key === undefined) {
    if (isScalar<string>(node)) yield { scalar: node, remove };
    else if (isMap(node)) yield { scalar: null, remove };
  } else if (key === '[]') {
    if (!isSeq(node)) return;
    for (const item of [...node.items]) {
      const take = (): void => {
        node.items.splice(node.items.indexOf(item), 1);
      };
      yield* placesIn(item, others, take);
    }
  } else if (isMap(node)) {
    yield* placesIn(node.get(key, true), others, () => {
      node.delete(key);
    });
  }
}

function* listsIn(
  node: unknown,
  path: readonly string[],
): Generator<{ add: (value: string) => void }> {
  const [key, ...others] = path;
  if (key === undefined) {
    if (isSeq(node)) yield node;
  } else if (key === '[]') {
    if (isSeq(node)) for (const item of node.items) yield* listsIn(item, others);
  } else if (isMap(node)) yield* listsIn(node.get(key, true), others);
}
