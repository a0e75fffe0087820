import type { Paragraph } from 'mdast';
import { rangeInside, report, type MarkdownContext } from './context.ts';

/** `[label](what follows)` on one line; brackets and parentheses may hold one more pair. A note's mark is no label. */
const form =
  /(?<!(?:^|[^\\])(?:\\\\)*\\)(!?)\[(?!\^)(?:\\.|[^\][\\\n]|\[[^\][\n]*\])*\]\(([^()<\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g;

const title = /(?<=\S)\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/;
const web = /^https?:\/\/|^[\w-]+(?:\.[\w-]+)+\//i;
const file = /\.(?:md|png|jpe?g|webp|html?)(?:[?#]\S.*)?$/i;
// Among words, "and/or" has a slash too and "Rev." a dot: an address begins or ends as one.
const path = /^\.{1,2}\/|\/.*\.[a-z][a-z\d]{1,4}$/i;

/**
 * Warns of what would be a link or an image, had its address no blanks. `text` is the source of the paragraph without
 * what is a link already.
 */
export function warnOfAddresses(node: Paragraph, text: string, context: MarkdownContext): void {
  for (const { 0: all, 1: mark, 2: inside = '', index } of text.matchAll(form)) {
    const address = inside.replace(title, '').trim();
    if (!/[ \t]/.test(address)) continue;
    if (![web, file, path].some((known) => known.test(address))) continue;
    const isImage = mark === '!';
    report(
      context,
      'MD_SIGNS',
      rangeInside(node, index, all.length, context),
      `the address contains spaces, so this is not ${isImage ? 'an image' : 'a link'}`,
      hintFor(address, isImage),
    );
  }
}

interface Slip {
  readonly form: RegExp;
  readonly message: string;
  readonly hint: string;
}

const unescaped = String.raw`(?<!(?:^|[^\\])(?:\\\\)*\\)`;
const words = String.raw`\[(?!\^)[^\][\n]+\]`;
const host = String.raw`(?:https?:\/\/|www\.)`;

/** Links whose parts are all there, but not where they belong. */
const slips: readonly Slip[] = [
  {
    form: new RegExp(String.raw`${unescaped}${words}[ \t]+\(${host}[^()\s]+\)`, 'g'),
    message: 'there is a space between the text of a link and its address',
    hint: 'Remove the space: [words](https://…)',
  },
  {
    form: new RegExp(String.raw`${unescaped}\([^()\n]+\)\[${host}[^\]\s]+\]`, 'g'),
    message: 'the brackets and parentheses of a link are swapped',
    hint: 'Write it as [words](https://…)',
  },
  {
    form: new RegExp(String.raw`${unescaped}${words}\(${host}[^()\n]*$`, 'gm'),
    message: 'the address of a link is not closed',
    hint: 'Put ) after it',
  },
  {
    form: new RegExp(String.raw`${unescaped}${words}\[\d{1,3}\]`, 'g'),
    message: 'a link uses a reference that is not defined',
    hint: 'Write it as [words](https://…)',
  },
];

/** Warns of such a link; `text` as above. */
export function warnOfSlips(node: Paragraph, text: string, context: MarkdownContext): void {
  for (const { form: slip, message, hint } of slips) {
    for (const { 0: all, index } of text.matchAll(slip)) {
      report(context, 'MD_SIGNS', rangeInside(node, index, all.length, context), message, hint);
    }
  }
}

function hintFor(address: string, isImage: boolean): string {
  if (web.test(address)) return 'Remove the spaces from the address, or write %20 for each';
  return isImage
    ? `Write <${address}>, or rename the file without spaces`
    : 'Rename the file, and remove the spaces from its address';
}
