import type { Parents, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { rangeInside, sourceOf, typedText, type MarkdownContext } from './context.ts';
import type { LooseMark } from './footnotes.ts';
import { walk } from './walk.ts';

/**
 * Gives back the footnotes that stand right behind a figure or word with a colon: in `52:48[^1]` the grammar takes
 * `:48[^1]` for a directive and the mark of the note for its label. Returns those of which no note is written.
 */
export function restoreNotes(tree: Root, context: MarkdownContext): readonly LooseMark[] {
  if (!context.markdown.includes('[^')) return [];
  const loose: LooseMark[] = [];
  const notes = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.add(node.identifier);
  });
  walk(tree, (node, index, parent) => {
    if (node.type !== 'textDirective') return;
    const [before = '', label] = /^:[\w-]+\[\^([^\][\s]+)\]/.exec(sourceOf(node, context)) ?? [];
    if (label === undefined) return;
    const identifier = label.toLowerCase();
    if (notes.has(identifier)) {
      const note = { type: 'footnoteReference', identifier, label } as const;
      parent.children.splice(index, 1, ...around(node, before.length, label, note, context));
    } else {
      const length = label.length + 3;
      const at = rangeInside(node, before.length - length, length, context);
      loose.push({ label, at, opensLine: false });
    }
  });
  return loose;
}

function around(
  node: TextDirective,
  length: number,
  label: string,
  note: { readonly type: 'footnoteReference'; readonly identifier: string; readonly label: string },
  context: MarkdownContext,
): Parents['children'] {
  const start = node.position?.start.offset ?? 0;
  const mark = start + length - label.length - 3;
  const end = node.position?.end.offset ?? 0;
  const after = start + length < end ? [typedText(start + length, end, context)] : [];
  const { position } = typedText(mark, start + length, context);
  return [typedText(start, mark, context), { ...note, ...(position && { position }) }, ...after];
}
