import type { List, ListItem, Root } from 'mdast';
import { rangeInside, report, sourceOf, type MarkdownContext } from './context.ts';
import { monthNames } from './month-names.ts';
import { walk } from './walk.ts';

/**
 * Gives the items of numbered lists the numbers that were typed: Markdown takes the first and counts on from it. A list
 * whose numbers are all the same counts on, because that is how it is written where somebody else is to count. Warns of
 * what is probably no list, and of numbers that do not run on.
 */
export function numberLists(tree: Root, context: MarkdownContext): void {
  walk(tree, (node) => {
    if (node.type === 'list' && node.ordered === true) numberList(node, context);
  });
}

/** The number that an item shows; `index` is its place in its list. */
export function numberOf(item: ListItem, index: number, list: List): number {
  const typed = item.data?.hProperties?.value;
  return typeof typed === 'string' ? Number(typed) : (list.start ?? 1) + index;
}

const marker = /^(\d{1,9})([.)])/;

function numberList(list: List, context: MarkdownContext): void {
  const typed = list.children.map((item) => Number(marker.exec(sourceOf(item, context))?.[1]));
  const [first = Number.NaN] = typed;
  if (typed.some(Number.isNaN)) return;
  const repeats = typed.length > 1 && typed.every((number) => number === first);
  if (!repeats) {
    for (const [index, item] of list.children.entries()) {
      const number = typed[index] ?? first;
      if (number !== first + index)
        item.data = {
          ...item.data,
          hProperties: { ...item.data?.hProperties, value: String(number) },
        };
    }
  }
  const [item] = list.children;
  if (item && isDate(first, item, context)) {
    warnAt(item, 'begins a numbered list', 'if it is a date or a year', context);
    return;
  }
  const broken = repeats
    ? -1
    : typed.findIndex((number, index) => index > 0 && number !== (typed[index - 1] ?? 0) + 1);
  const breaking = list.children[broken];
  if (breaking) {
    const before = String(typed[broken - 1]);
    warnAt(
      breaking,
      `comes after ${before} in a numbered list`,
      'if it begins a sentence, or correct the number',
      context,
    );
  }
}

/** Whether the first number of a list is a year, or the day of a month whose name follows. */
function isDate(number: number, item: ListItem, context: MarkdownContext): boolean {
  if (number >= 1000 && number <= 2999) return true;
  if (number < 1 || number > 31) return false;
  const [, word = ''] = /^\d+[.)]\s+([\p{L}\p{M}]+)/u.exec(sourceOf(item, context)) ?? [];
  return word !== '' && monthNames(context.language).has(word.toLowerCase());
}

function warnAt(item: ListItem, what: string, when: string, context: MarkdownContext): void {
  const typed = marker.exec(sourceOf(item, context));
  const [all = '', number = '', sign = ''] = typed ?? [];
  report(
    context,
    'MD_BLOCK',
    rangeInside(item, 0, all.length, context),
    `"${all}" ${what}`,
    `Write ${number}\\${sign} ${when}`,
  );
}
