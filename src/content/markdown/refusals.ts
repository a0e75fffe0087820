import type { Root } from 'mdast';
import { report, type MarkdownContext } from './context.ts';
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
  script: 'Delete it: pages have no scripts',
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
      ? 'Delete it; a note to yourself goes into a file whose name begins with "_"'
      : (instead[name ?? ''] ?? 'Write it in Markdown, or put \\ before the <');
    report(context, 'MD_HTML', node, `${what} is not allowed in the text`, hint);
  });
}
