import GithubSlugger, { slug as slugOf } from 'github-slugger';
import type { Root } from 'mdast';
import { oneLine } from '../one-line.ts';
import { headingAnchor } from './anchors.ts';
import type { Heading } from './body.ts';
import type { MarkdownContext } from './context.ts';
import { plainText } from './plain-text.ts';
import { walk } from './walk.ts';

/**
 * Gives every heading its id and a level that fits under the headline: the first stands at 2, and none skips a level,
 * whatever number of `#` was typed (an outline with gaps misleads a screen reader).
 */
export function resolveHeadings(tree: Root, context: MarkdownContext): void {
  const slugger = new GithubSlugger();
  const open: number[] = [];
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const typed = node.depth;
    while (open.length > 0 && (open.at(-1) ?? 0) >= typed) open.pop();
    open.push(typed);
    const text = oneLine(plainText(node));
    const depth = levels[Math.min(open.length, levels.length) - 1] ?? 6;
    const words = text.normalize('NFC');
    const id = headingAnchor(slugger.slug(slugOf(words) === '' ? 'section' : words));
    context.headings.push({ depth, id, text });
    node.depth = depth;
    node.data = { ...node.data, hProperties: { id } };
  });
}

const levels: readonly Heading['depth'][] = [2, 3, 4, 5, 6];
