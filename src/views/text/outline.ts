import type { OutlineItem } from '../article/article-page.ts';
import type { MarkdownBody } from '../../content/markdown/body.ts';

/** A shorter text is seen at a glance. */
const longText = 600;

/** The outline of a long text, two levels deep; empty for a short one. */
export function outlineOf({ headings, words }: MarkdownBody): OutlineItem[] {
  const shown = headings.filter(({ depth }) => depth <= 3);
  if (words < longText || shown.filter(({ depth }) => depth === 2).length < 2) return [];
  return shown.flatMap((heading, index) => {
    if (heading.depth !== 2) return [];
    const rest = shown.slice(index + 1);
    const end = rest.findIndex(({ depth }) => depth === 2);
    const children = rest
      .slice(0, end < 0 ? undefined : end)
      .map(({ id, text }) => ({ href: `#${id}`, text }));
    return [{ href: `#${heading.id}`, text: heading.text, children }];
  });
}
