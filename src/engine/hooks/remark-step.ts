import type { Root } from 'mdast';
import { unified, type RunCallback } from 'unified';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import type { MarkdownSource } from '../../content/markdown/read-markdown.ts';
import type { TreeStep } from '../../content/markdown/tree-step.ts';
import { hookFailed, reasonOf, wrongResult, type CodeHome } from './hook-faults.ts';
import type { Hook, PluginEntry } from './hooks.ts';
import { outcomeOf } from './run-hook.ts';

/** The file of a text, which takes the messages of plugins. */
type TextFile = NonNullable<Parameters<RunCallback>[2]>;

/** Runs a plugin on a tree, with a file for its messages. */
interface ReadyPlugin {
  readonly name: string;
  readonly run: (tree: Root, source: MarkdownSource) => Promise<{ tree: unknown; file: TextFile }>;
}

/** The remark plugins of an outlet as a step over each text, and the faults of those that refuse their options. */
export function remarkStep(
  plugins: readonly Hook<PluginEntry>[],
  home: CodeHome,
): { readonly step: TreeStep | null; readonly faults: readonly Diagnostic[] } {
  const ready: ReadyPlugin[] = [];
  const faults: Diagnostic[] = [];
  for (const { name, run } of plugins) {
    try {
      ready.push(attach(name, run));
    } catch (error) {
      faults.push(hookFailed(name, error, home));
    }
  }
  return { step: ready.length === 0 ? null : stepOf(ready, home), faults };
}

/** Each plugin has a processor of its own, so that one that fails is known by name. */
function attach(name: string, plugin: PluginEntry): ReadyPlugin {
  const processor = unified().use([plugin]).freeze();
  return {
    name,
    run: (tree, { file, markdown }) =>
      new Promise((resolve, reject) => {
        processor.run(tree, { path: file, value: markdown }, (error, changed, own) => {
          if (error !== undefined || changed === undefined || own === undefined)
            reject(error ?? new Error('it gives no tree'));
          else resolve({ tree: changed, file: own });
        });
      }),
  };
}

function stepOf(plugins: readonly ReadyPlugin[], home: CodeHome): TreeStep {
  return {
    run: async (tree, source) => {
      const on = { file: source.file, line: 1, column: 1, message: 'on the text of this file' };
      const faults: Diagnostic[] = [];
      let current = tree;
      for (const { name, run } of plugins) {
        const outcome = await outcomeOf(() => run(current, source));
        if ('error' in outcome) return { failed: [hookFailed(name, outcome.error, home, [on])] };
        const { tree: changed, file } = outcome.value;
        if (!isRoot(changed)) {
          const wrong = 'returns something that is not a tree';
          const hint = 'Return the tree, or nothing if it was changed in place';
          return { failed: [wrongResult(name, { wrong, hint, related: [on] }, home)] };
        }
        current = changed;
        faults.push(...messagesIn(file, name, source));
      }
      return { tree: current, faults };
    },
    unusable: (error, { file }) =>
      wrongResult(
        plugins.map(({ name }) => name).join(', '),
        {
          wrong: `makes a tree that cannot become HTML: ${reasonOf(error)}`,
          hint: 'Make nodes of mdast, with the fields that each type requires',
          related: [{ file, line: 1, column: 1, message: 'on the text of this file' }],
        },
        home,
      ),
  };
}

function isRoot(tree: unknown): tree is Root {
  if (typeof tree !== 'object' || tree === null) return false;
  return (
    'type' in tree && tree.type === 'root' && 'children' in tree && Array.isArray(tree.children)
  );
}

/** What a plugin says of a text by `file.message(…)`, as linters do. */
function messagesIn({ messages }: TextFile, hook: string, source: MarkdownSource): Diagnostic[] {
  return messages.map(({ reason, line, column, place }) => {
    const start = { line: (line ?? 1) + source.firstLine - 1, column: column ?? 1 };
    const end = place !== undefined && 'end' in place ? place.end : undefined;
    const at: Range = {
      ...start,
      endLine: end === undefined ? start.line : end.line + source.firstLine - 1,
      endColumn: end?.column ?? start.column,
    };
    const message = `the hook ${hook} says: ${reason}`;
    return fault('HOOK_MESSAGE', { file: source.file, at, message });
  });
}
