import type { words } from './dictionaries/en.ts';

/** Every word that the interface says by itself, in one language. A page has them in its frame. */
export type Words = { readonly [Key in keyof typeof words]: string };

/** Fills the places of a text of the dictionary: `fill('Page {page}', { page: '2' })`. Numbers come from `printNumber`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
