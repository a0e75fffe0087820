import type { Nodes, Parents, Root } from 'mdast';
import { setQuotes, takesEnglishQuotes } from '../typography.ts';

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** A piece of the words of a block: what can be set, and the characters at its ends. */
interface Leaf {
  readonly first: string;
  readonly last: string;
  /** Sets the text between its neighbours, and gives its new last character; for code nothing is set. */
  readonly set?: (before: string, after: string) => string;
}

/** Sets the quotation marks of every block of text; a mark knows what stands beside it, also across *emphasis*. */
export function setAllQuotes(tree: Root, language: string): void {
  for (const leaves of leavesOf(tree, language, []).blocks) {
    let before = '';
    for (const [index, leaf] of leaves.entries())
      before = leaf.set?.(before, leaves[index + 1]?.first ?? '') ?? leaf.last;
  }
}

interface Found {
  readonly blocks: Leaf[][];
}

function leavesOf(
  parent: Parents,
  language: string,
  around: Leaf[],
  found: Found = { blocks: [] },
): Found {
  for (const node of parent.children) {
    const isBlock = blocks.has(node.type);
    const leaves = isBlock ? [] : around;
    if (isBlock) found.blocks.push(leaves);
    const leaf = leafOf(node, language);
    if (leaf) leaves.push(leaf);
    if (!('children' in node)) continue;
    const own = node.data?.hProperties?.lang;
    leavesOf(node, typeof own === 'string' ? own : language, leaves, found);
  }
  return found;
}

function leafOf(node: Nodes, language: string): Leaf | null {
  if (node.type === 'break') return { first: '', last: '' };
  if (node.type === 'inlineCode')
    return { first: node.value.slice(0, 1), last: node.value.slice(-1) };
  if (node.type !== 'text' || node.value === '') return null;
  return {
    first: node.value.slice(0, 1),
    last: node.value.slice(-1),
    set: (before, after) => {
      node.value = setQuotes(node.value, takesEnglishQuotes(language), { before, after });
      return node.value.slice(-1);
    },
  };
}
