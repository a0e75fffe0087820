import type { Nodes, Parents, Root } from 'mdast';
import { slotMarks, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/** A place that the whole site fills, as a plugin sees it: a node without a value, which no plugin takes for words. */
const slotType = 'datelineSlot';

/** Puts nodes of their own in the place of the marks of slots: a plugin that changes words would damage a mark. */
export function hideSlots(tree: Root, context: Pick<MarkdownContext, 'nonce'>): void {
  const marks = slotMarks(context);
  walk(tree, (node, index, parent) => {
    if (node.type !== 'text' || node.value.replace(marks, '') !== '' || node.value === '') return;
    replace(parent, index, { type: slotType, data: { mark: node.value } });
  });
}

/** Puts the marks back, wherever the plugins have moved their nodes to. */
export function showSlots(tree: Root): void {
  walk(tree, (node, index, parent) => {
    const mark = markOf(node);
    if (mark !== null) replace(parent, index, { type: 'text', value: mark });
  });
}

interface SlotNode {
  readonly type: typeof slotType;
  readonly data: { readonly mark: string };
}

/** The mark of a slot that was hidden; null for every other node. */
function markOf({ type, data }: { readonly type: string; readonly data?: unknown }): string | null {
  if (type !== slotType || typeof data !== 'object' || data === null) return null;
  return 'mark' in data && typeof data.mark === 'string' ? data.mark : null;
}

function replace(parent: Parents, index: number, node: Nodes | SlotNode): void {
  // The type of a tree has no room for nodes of others.
  (parent.children as (Nodes | SlotNode)[])[index] = node;
}
