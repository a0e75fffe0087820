import type { EntryKind } from '../entry-kind.ts';
import { isDeviceName } from './file-names.ts';

const form = /^[a-z0-9-]{1,80}$/;

export function isSlug(text: string): boolean {
  return form.test(text) && !isDeviceName(text);
}

/** Why a text cannot be a slug, and how to change it: the rest of a message, and a hint. */
export function slugProblem(text: string): { readonly why: string; readonly hint: string } {
  if (isDeviceName(text))
    return {
      why: 'is the name of a device on Windows, where no folder can have it',
      hint: `Add a word to it, such as ${text}-2020`,
    };
  if (text.length > 80 && /^[a-z0-9-]+$/.test(text))
    return { why: 'is longer than 80 characters', hint: 'Shorten it' };
  return {
    why: 'cannot be an address',
    hint: 'Use lower-case letters a–z, digits and hyphens, at most 80',
  };
}

/** The slug that follows from where a file stands: its name without a leading date, or its folder's for `index.md`. */
export function slugOfPath(path: string, kind: EntryKind): string {
  const steps = path.replace(/\.md$/, '').split('/');
  const last = steps.at(-1) ?? '';
  const name =
    kind === 'article' && last === 'index' && steps.length > 2 ? (steps.at(-2) ?? '') : last;
  return kind === 'article' ? name.replace(/^\d{4}-\d{2}-\d{2}-/, '') : name;
}

/** The nearest text that can be an address: `Сибирь 2020` has none, `Café Ost` is `cafe-ost`. */
export function nearestSlug(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const short = cutAtWord(slug);
  return isSlug(short) ? short : undefined;
}

/** At most 80 characters, which end with a whole word where there are several. */
function cutAtWord(slug: string): string {
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 81).replace(/-[^-]*$/, '');
  return cut.slice(0, 80);
}
