import type { EntryKind } from './entry-kind.ts';

const form = /^[a-z0-9-]{1,80}$/;

export function isSlug(text: string): boolean {
  return form.test(text);
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
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  return slug === '' ? undefined : slug;
}
