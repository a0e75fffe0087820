import type { Definition, Root, Text } from 'mdast';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { rangeInside, rangeOf, report, sourceOf, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

const instead: Readonly<Record<string, string>> = {
  b: 'Write **bold**',
  strong: 'Write **bold**',
  i: 'Write *italic*',
  em: 'Write *italic*',
  a: 'Write [text](https://…)',
  img: 'Write ![what it shows](map.png)',
  br: 'End the line with a backslash for a line break',
  p: 'Leave a blank line between paragraphs',
  table: 'Write the table with | between the columns',
  iframe: 'Write ::embed{url="https://…" title="…"}',
  blockquote: 'Begin the lines with >',
  script: 'Delete it: pages carry no script',
};

/** Raw HTML is refused and not dropped: dropping it would lose text without a word. */
export function refuseHtml(tree: Root, context: MarkdownContext): void {
  const opened = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'html') return;
    const name = /^<\/?([A-Za-z][\w-]*)/.exec(node.value)?.[1]?.toLowerCase();
    // The end of an element that was told already is no second mistake.
    if (node.value.startsWith('</') && name !== undefined && opened.has(name)) return;
    if (name !== undefined) opened.add(name);
    const what = node.value.startsWith('<!--')
      ? 'an HTML comment'
      : name === undefined
        ? 'raw HTML'
        : `the HTML tag <${name}>`;
    const hint = node.value.startsWith('<!--')
      ? 'Delete it; a note to yourself goes into "extra" of the front matter'
      : (instead[name ?? ''] ?? 'Write it in Markdown, or put \\ before the <');
    report(context, 'MD_HTML', node, `${what} stands in the text`, hint);
  });
}

/** A note without its mark, or a mark without its note, would vanish or stay as [^1]. */
export function checkFootnotes(tree: Root, context: MarkdownContext): void {
  if (!context.markdown.includes('[^')) return;
  const used = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
  });
  walk(tree, (node) => {
    if (node.type === 'text') findUndefined(node, context);
    if (node.type === 'definition') refuseBlanks(node, context);
    if (node.type !== 'footnoteDefinition' || used.has(node.identifier)) return;
    report(
      context,
      'MD_FOOTNOTE',
      node,
      `the footnote "${node.label ?? node.identifier}" is never used`,
      `Put [^${node.label ?? node.identifier}] where it belongs, or delete it`,
    );
  });
}

/** To the grammar, `[^a note]: …` defines no footnote but a link of that name, and its text is shown nowhere. */
function refuseBlanks(node: Definition, context: MarkdownContext): void {
  const name = /^\^(.+)/.exec(node.label ?? node.identifier)?.[1];
  if (name !== undefined) reportUndefined(name, rangeOf(node, context), context);
}

/** `[^1]`, but not behind a backslash, which says that it is meant as it stands. */
const footnoteMark = /(?<!(?:^|[^\\])(?:\\\\)*\\)\[\^([^\][\n]+)\]/g;

function findUndefined(node: Text, context: MarkdownContext): void {
  for (const { 0: mark, 1: label = '', index } of sourceOf(node, context).matchAll(footnoteMark)) {
    reportUndefined(label, rangeInside(node, index, mark.length, context), context);
  }
}

/** A mark `[^1]` for which no note is written. A name of several words is none. */
export function reportUndefined(label: string, at: Range, context: MarkdownContext): void {
  const blank = /\s/.test(label);
  const oneWord = label.trim().replaceAll(/\s+/g, '-');
  report(
    context,
    'MD_FOOTNOTE',
    at,
    blank
      ? `the name of the footnote "${label}" holds a blank`
      : `the footnote "${label}" is not defined`,
    blank
      ? `Write it as one word, in the text and before the note: [^${oneWord}]`
      : `Add a line at the end of the text: [^${label}]: …`,
  );
}
