import { createHash } from 'node:crypto';
import { article } from '../../../src/content/schema/article.ts';
import { readEntry } from '../../../src/content/read-entry.ts';
import type { Entry, Reading } from '../../../src/content/entry.ts';
import type { EntryKind } from '../../../src/content/entry-kind.ts';

/** The front matter that every article must have. */
export const articleHead = 'title: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

/** An article of the required fields, and of those that are given as lines of YAML. */
export function articleText(body: string, fields = ''): string {
  return `---\n${articleHead}${fields === '' ? '' : `${fields}\n`}---\n${body}`;
}

/** Reads a text as the check, the dev server and the build do. */
export function read(
  text: string | Uint8Array,
  { kind = 'article', path = 'articles/x.md' }: { kind?: EntryKind; path?: string } = {},
): Reading {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return readEntry({ file: path, path, kind, language: 'en', articleSchema: article, bytes, hash });
}

/** The faults of a text, each as `CODE line:column message`. */
export function faultsIn(...given: Parameters<typeof read>): readonly string[] {
  return read(...given).faults.map(
    ({ code, line, column, message }) => `${code} ${line}:${column} ${message}`,
  );
}

/** An article that must be sound. */
export function soundArticle(body: string, fields = ''): Entry<'article'> {
  const { entry, faults } = read(articleText(body, fields));
  if (entry?.kind !== 'article') {
    throw new Error(`The article has faults: ${faults.map(({ message }) => message).join('; ')}`);
  }
  return entry;
}

/** The HTML of a sound text; each slot stands as `{kind}` or, for a link, as `{its target}`. */
export function htmlOf(body: string, fields = ''): string {
  const { parts, slots } = soundArticle(body, fields).body;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const slot = slots[part];
      return slot?.kind === 'link' ? `{${slot.target}}` : `{${slot?.kind ?? ''}}`;
    })
    .join('');
}
