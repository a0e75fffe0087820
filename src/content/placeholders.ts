import type { Range } from '../diagnostics/diagnostic.ts';
import { inLines } from './source/in-lines.ts';

/** Words that wait for somebody to replace them, as they are written. */
export interface Placeholder {
  readonly text: string;
  readonly at: Range;
}

const asks = 'your|insert|please|to be|fill in|todo|tbd|tba';
const orders = 'add|enter|describe|replace';
const owners = 'outlet|publication|publisher|company|organi[sz]ation|site|editor|owner|contact';
const facts = 'name|address|e-?mail(?: address)?|(?:phone )?number|phone|date|year|city|url';
const capitals = `(?:${owners}|${facts})`.toUpperCase();

const forms: readonly RegExp[] = [
  // Brackets that are no link: `[your name]`, `[insert date here]`, `[outlet's name]`; and those of templates. A single
  // word in small letters is more often an editor's own: "amended on [date]".
  new RegExp(String.raw`\[(?:[^\]]{0,40}\b)?(?:${asks})\b[^\]]{0,80}\](?![([])`, 'gi'),
  new RegExp(String.raw`\[(?:${orders})\b[^\]]{0,80}\](?![([])`, 'gi'),
  new RegExp(String.raw`\[(?:the )?(?:${owners})(?:[’']s)? (?:${facts})\](?![([])`, 'gi'),
  new RegExp(String.raw`\[(?:the )?(?:${facts}) of [^\]]{1,60}\](?![([])`, 'gi'),
  // In capitals it is a form's: but not every word is, for `[NATO]` is an editor's own.
  new RegExp(String.raw`\[(?:${capitals} )?${capitals}\](?![([])`, 'g'),
  /\((?:your|insert) [^)]{1,40}\)/gi,
  /\{\{[^}]{0,80}\}\}/g,
  // A line to be written on; by itself it would be a rule across the page.
  /(?<=[^\s_][^_]*)_{4,}/g,
  /\b(?:TODO|TBD|TBA|FIXME|X{4,})\b/g,
  /\blorem ipsum\b|\b(?:placeholder|dummy|sample) text\b|\btext goes here\b/gi,
  /(?<=^|[.!?:]\s|\bis\s|\bare\s)coming soon\b|^text follows\b/gi,
  /\bto be (?:written|filled in|completed)(?=[.!)\]]|$)/gi,
  /\breplace this (?:text|page|paragraph|sentence|section|line)\b/gi,
  /\b(?:your|insert|add) [\w’' -]{1,40} here\b/gi,
  // Names that belong to nobody (RFC 2606), and those of forms.
  /\b(?:[\w.+-]+@)?(?:[\w-]+\.)*example\.(?:com|org|net)\b|\byour(?:name)?@[\w.-]+/gi,
];

/** Where a text still has what a form, a template or its writer left for later. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return inLines(text, 1, (written) => {
    // What stands as code is shown, and not said.
    const line = written.replaceAll(/`[^`]+`/g, (code) => ' '.repeat(code.length));
    const all = forms
      .flatMap((form) => [...line.matchAll(form)])
      .map(({ 0: words, index }) => ({ words, index, length: words.length }))
      .toSorted((a, b) => a.index - b.index || b.length - a.length);
    // One that lies in another is the same one.
    return all.filter(
      ({ index, length }, number) =>
        !all.slice(0, number).some((other) => index + length <= other.index + other.length),
    );
  }).map(({ found, at }) => ({ text: found.words, at }));
}
