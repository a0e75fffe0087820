import type { Code, Heading, Root } from 'mdast';
import { rangeInside, report, sourceOf, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/** Warns of prose that Markdown makes a heading or code because of the line under it or the blanks before it. */
export function warnOfUnmeantBlocks(tree: Root, context: MarkdownContext): void {
  walk(tree, (node) => {
    if (node.type === 'heading') warnOfUnderlined(node, context);
    if (node.type === 'code') warnOfIndentedProse(node, context);
  });
}

/** A heading of this length is a sentence. */
const longHeading = 80;

/** A line of hyphens that was meant as a rule makes a heading of the paragraph above it. */
function warnOfUnderlined(node: Heading, context: MarkdownContext): void {
  const source = sourceOf(node, context);
  const [, text = '', line = ''] = /^([\s\S]*)\n[ \t>]*(-+|=+)[ \t]*$/.exec(source) ?? [];
  if (line === '') return;
  const words = text.trim();
  if (
    !/[.?!…:;,。！？]["”»’)]?$/u.test(words) &&
    !words.includes('\n') &&
    words.length <= longHeading
  )
    return;
  report(
    context,
    'MD_BLOCK',
    rangeInside(node, source.lastIndexOf(line), line.length, context),
    `"${line.length > 10 ? `${line.slice(0, 3)}…` : line}" makes the text above it a heading`,
    'Put a blank line above it for a rule, or begin the heading with ## instead',
  );
}

/** Four blanks or a tab before a line make code of it. */
function warnOfIndentedProse(node: Code, context: MarkdownContext): void {
  const source = sourceOf(node, context);
  if (/^\s*(?:```|~~~)/.test(source) || !isProse(node.value)) return;
  const [line = ''] = source.split('\n');
  const before = /^\s*/.exec(line)?.[0].length ?? 0;
  report(
    context,
    'MD_BLOCK',
    rangeInside(node, before, line.length - before, context),
    'four spaces or a tab before the line make it code',
    'Begin it in the first column; if it is code, put a line of ``` above and below it',
  );
}

/** Whether a text is made of sentences: words with letters alone, and few signs of programs. */
function isProse(text: string): boolean {
  if (/[{}<>=;]|\(\)|^\s*[$#>]/m.test(text)) return false;
  const words = text.trim().split(/\s+/);
  const plain = words.filter((word) => /^["'“„«(]?[\p{L}\p{M}’'-]+[.,;:!?…"'”»)]*$/u.test(word));
  return words.length >= 4 && plain.length >= words.length * 0.8;
}
