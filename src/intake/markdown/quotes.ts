import type { Nodes, Parents, Root } from 'mdast';
import { setQuotes, takesEnglishQuotes } from '../typography.ts';

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Sets the quotation marks of every block of text; a mark knows what stands before it, also across *emphasis*. */
export function setAllQuotes(tree: Root, language: string): void {
  setIn(tree, language, '');
}

/** Gives the last character of what it set. */
function setIn(parent: Parents, language: string, before: string): string {
  let last = before;
  for (const node of parent.children)
    last = setNode(node, language, blocks.has(node.type) ? '' : last);
  return last;
}

function setNode(node: Nodes, around: string, before: string): string {
  if (node.type === 'text') {
    node.value = setQuotes(node.value, takesEnglishQuotes(around), before);
    return node.value.at(-1) ?? before;
  }
  if (node.type === 'inlineCode') return node.value.at(-1) ?? before;
  if (node.type === 'break' || !('children' in node)) return node.type === 'break' ? '' : before;
  const own = node.data?.hProperties?.lang;
  return setIn(node, typeof own === 'string' ? own : around, before);
}
