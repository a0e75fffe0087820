import type { Root } from 'mdast';
import { walk } from './walk.ts';

/** A box to tick is no form on a printed page: it stays the text that was typed. */
export function plainTasks(tree: Root): void {
  walk(tree, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const [first] = node.children;
    if (first?.type === 'paragraph')
      first.children.unshift({ type: 'text', value: node.checked ? '[x] ' : '[ ] ' });
    node.checked = null;
  });
}

/** Number of words of a plain text, for the reading time. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
