import type { Code, Paragraph, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { typedAttributes } from './directives/attributes.ts';
import { rangeInside, report, sourceOf, type MarkdownContext } from './context.ts';
import { openingRange } from './fences.ts';
import { warnOfAddresses, warnOfSlips } from './unmade-links.ts';
import { walk } from './walk.ts';

/**
 * Warns of signs of Markdown that make nothing and would be printed. The text stays what was typed; a backslash before
 * the sign says that it is meant so.
 */
export function warnOfSigns(tree: Root, context: MarkdownContext): void {
  walk(tree, (node) => {
    if (node.type === 'paragraph') warnInParagraph(node, context);
    if (node.type === 'code') warnOfIndented(node, context);
    if (node.type === 'textDirective') warnOfWords(node, context);
  });
}

/** Most paragraphs have none of these. */
const candidate = /\][ \t]*[([]|\)\[|^[ \t>]*(?:##|\|)/m;

function warnInParagraph(node: Paragraph, context: MarkdownContext): void {
  if (!candidate.test(sourceOf(node, context))) return;
  const text = plainSource(node, context);
  warnOfHeadings(node, text, context);
  warnOfTables(node, text, context);
  warnOfAddresses(node, text, context);
  warnOfSlips(node, text, context);
}

/** The source of a paragraph in which each sign of code, of an image or of a link is one that matches nothing. */
function plainSource(paragraph: Paragraph, context: MarkdownContext): string {
  let text = '';
  let done = paragraph.position?.start.offset ?? 0;
  walk(paragraph, (node) => {
    const from = node.position?.start.offset ?? 0;
    const source = sourceOf(node, context);
    const isMade =
      node.type === 'inlineCode' ||
      node.type === 'html' ||
      node.type === 'image' ||
      node.type === 'imageReference' ||
      node.type === 'linkReference' ||
      node.type === 'footnoteReference' ||
      // An address without brackets is text, and may be a part of one that holds a blank.
      (node.type === 'link' && /^[[<]/.test(source));
    if (!isMade || from < done) return;
    text += context.markdown.slice(done, from) + source.replaceAll(/[^\n]/g, '\uFFFC');
    done = from + source.length;
  });
  return text + context.markdown.slice(done, paragraph.position?.end.offset ?? 0);
}

function warnOfHeadings(node: Paragraph, text: string, context: MarkdownContext): void {
  const found = text.matchAll(/^([ \t>]*)(#{2,6})(?=[\p{L}\p{N}])/gmu);
  for (const { 1: before = '', 2: signs = '', index } of found) {
    const at = rangeInside(node, index + before.length, signs.length, context);
    const message = `"${signs}" makes a heading only with a space after it`;
    report(context, 'MD_SIGNS', at, message, `Put a space after ${signs}`);
  }
}

/** Neighbouring lines that begin with a bar are meant as a table, and are none without a line of hyphens. */
function warnOfTables(node: Paragraph, text: string, context: MarkdownContext): void {
  const typed = sourceOf(node, context).split('\n');
  const barred = text.split('\n').map((line) => /^[ \t>]*\|/.test(line));
  let offset = 0;
  for (const [index, line] of typed.entries()) {
    const begins = barred[index] === true && barred[index - 1] !== true;
    if (begins && barred[index + 1] === true) {
      const before = line.indexOf('|');
      const at = rangeInside(node, offset + before, line.length - before, context);
      const hint = tableHint(line.slice(before).trimEnd(), typed[index + 1] ?? '');
      report(context, 'MD_SIGNS', at, 'the lines that begin with | do not make a table', hint);
    }
    offset += line.length + 1;
  }
}

const hyphens = /^[\s>|:-]*-[\s>|:-]*$/;

function tableHint(head: string, next: string): string {
  if (hyphens.test(head)) return 'Put a line with the heads of as many columns above it';
  const bars = head.match(/(?<!\\)\|/g)?.length ?? 1;
  const columns = head.length > 1 && /(?<!\\)\|$/.test(head) ? bars - 1 : bars;
  const row = `|${' --- |'.repeat(columns)}`;
  return hyphens.test(next)
    ? `Write the line under it as ${row}`
    : `Put the line ${row} under this one`;
}

/** Four blanks make code of what follows. */
function warnOfIndented(node: Code, context: MarkdownContext): void {
  const [line = ''] = node.value.split('\n');
  const source = sourceOf(node, context);
  if (!/^(?::::|::(?:figure|embed)\b)/.test(line) || !source.trimStart().startsWith(':')) return;
  const before = source.indexOf(':');
  report(
    context,
    'MD_SIGNS',
    rangeInside(node, before, line.length, context),
    `"${/^:+\s*\w*/.exec(line)?.[0] ?? ':::'}" is printed as code, because it is indented`,
    'Begin it in the first column',
  );
}

/** `:lang{lang=hu}` marks no words. */
function warnOfWords(node: TextDirective, context: MarkdownContext): void {
  if (node.children.length > 0 || node.name !== 'lang') return;
  if ((typedAttributes(node, context) ?? []).length === 0) return;
  const at = openingRange(node, `:${node.name}`, context);
  const hint = 'Put the words in square brackets: :lang[…]{lang=…}';
  report(context, 'MD_SIGNS', at, '":lang" has no words', hint);
}
