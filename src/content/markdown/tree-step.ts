import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  closeMarkdown,
  openMarkdown,
  unread,
  type MarkdownResult,
  type MarkdownSource,
} from './read-markdown.ts';
import { hideSlots, showSlots } from './slot-nodes.ts';

/** What an outlet does to the tree of each text: its remark plugins. */
export interface TreeStep {
  /** Gives the tree with warnings, or the faults of a step that failed. It does not throw. */
  readonly run: (
    tree: Root,
    source: MarkdownSource,
  ) => Promise<
    | { readonly tree: Root; readonly faults: readonly Diagnostic[] }
    | { readonly failed: readonly Diagnostic[] }
  >;
  /** The fault of a tree from which no HTML can be made. */
  readonly unusable: (error: unknown, source: MarkdownSource) => Diagnostic;
}

/**
 * Reads one text as `readMarkdown` does, with a step of the outlet before headings, images and links are resolved: what
 * it adds is resolved, checked and sanitised like what the author wrote. A text with an error is not given to it.
 */
export async function readMarkdownWith(
  source: MarkdownSource,
  step: TreeStep,
): Promise<MarkdownResult> {
  const open = openMarkdown(source);
  if (!('tree' in open)) return open;
  const { context, prose } = open;
  if (context.faults.some(({ severity }) => severity === 'error')) return closeMarkdown(open);
  hideSlots(open.tree, context);
  const outcome = await step.run(open.tree, source);
  if ('failed' in outcome) return { ...unread([...context.faults, ...outcome.failed]), prose };
  context.faults.push(...outcome.faults);
  try {
    const { tree } = outcome;
    showSlots(tree);
    return closeMarkdown({ tree, context, prose });
  } catch (error) {
    return { ...unread([...context.faults, step.unusable(error, source)]), prose };
  }
}
