import type { Nodes, Root } from 'mdast';
import { rangeInside, report, sourceOf, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

interface Leftover {
  readonly form: RegExp;
  readonly message: (found: string) => string;
  readonly hint: string;
}

/** What other programs read as commands, and what text processors leave behind. */
const leftovers: readonly Leftover[] = [
  {
    form: /\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{[^{}]*\}\}/g,
    message: (found) => `${quoted(found)} is a command of another program and is printed`,
    hint: 'Delete it; a figure, a box or a link card is written as in the guide',
  },
  {
    form: /\{:(?:toc|[ \t]*[.#][\w-]|[ \t]*[\w-]+=)[^{}]*\}/g,
    message: (found) => `${quoted(found)} is an attribute of another program and is printed`,
    hint: 'Delete it',
  },
  {
    form: /\[\/?(?:caption|embed|gallery|audio|video|playlist|su_\w+|vc_\w+)(?:[ \t][^\]]*)?\](?!\()/g,
    message: (found) => `${quoted(found)} is a command of another program and is printed`,
    hint: 'Delete it; write an image as ::figure{…} and a link card as ::embed{…}',
  },
  {
    form: /^[ \t>]*[•●▪■◦‣○□➢➤✓\uF0A7\uF0B7\uF0D8](?=[ \t\u00A0]|\p{L})/gmu,
    message: () => 'a bullet of a text processor does not make a list',
    hint: 'Begin each line of the list with "- ", and put a blank line before the first',
  },
  {
    form: /(?<=[^\s•●▪■◦‣○□➢➤✓\uF0A7\uF0B7\uF0D8])\t+(?=\S)/gu,
    message: () => 'the text contains a tab',
    hint: 'Type a space, or make a table',
  },
];

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** Warns of commands of other systems, and of bullets and tabs of text processors: readers would see them. */
export function warnOfLeftovers(tree: Root, context: MarkdownContext): void {
  walk(tree, (node) => {
    if (!blocks.has(node.type)) return;
    const text = withoutMade(node, context);
    for (const { form, message, hint } of leftovers) {
      // Of a kind the first in a block: a list of ten bullets has one fault.
      const [found] = text.matchAll(form);
      if (!found) continue;
      const before = /^[ \t>]*/.exec(found[0])?.[0].length ?? 0;
      const typed = found[0].trimEnd().slice(found[0].startsWith('\t') ? 0 : before);
      const start = found.index + (found[0].startsWith('\t') ? 0 : before);
      const at = rangeInside(node, start, Math.max(1, typed.length), context);
      report(context, 'MD_LEFTOVER', at, message(typed), hint);
    }
  });
}

/** The source of a block with signs in the place of its code, links and images; a backslash takes the sign behind it out. */
function withoutMade(block: Nodes, context: MarkdownContext): string {
  const start = block.position?.start.offset ?? 0;
  let text = sourceOf(block, context).replaceAll(/\\[{[•]/g, '\uFFFC\uFFFC');
  if (!('children' in block)) return text;
  walk(block, (node) => {
    if (node.type !== 'inlineCode' && node.type !== 'html' && node.type !== 'image') return;
    const from = (node.position?.start.offset ?? 0) - start;
    const to = (node.position?.end.offset ?? 0) - start;
    text =
      text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, '\uFFFC') + text.slice(to);
  });
  return text;
}

function quoted(found: string): string {
  return `"${found.length <= 40 ? found : `${found.slice(0, 39)}…`}"`;
}
