import type { Definition, Nodes, Root, Table } from 'mdast';
import { report, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/**
 * Limits of what one text may make, so that no page and no memory grows faster than the file that is read. Far above
 * what any article of 256 kB needs.
 */
export const limits = {
  /** Nodes of the tree: words between marks, paragraphs, items, cells, links. */
  nodes: 30_000,
  /** Cells of all tables, as written, and as filled up to the columns of the head. */
  cells: 10_000,
  footnoteReferences: 2000,
  statements: 500,
  /**
   * Bytes of addresses and titles that references such as [text][name] repeat, or the size of the text where that is
   * more. The native parser makes no links beyond it, and would print the brackets.
   */
  repeatedAddresses: 100_000,
  /** Characters of statements, each as often as it has speakers and countries: it is shown on the page of each. */
  statementCopies: 512 * 1024,
  /** Characters of HTML. */
  html: 1024 * 1024,
} as const;

const divide = 'Divide the text into several articles of one storyline';

/** Reports what a text has too much of, at the place where it becomes too much. False where the tree must not be used. */
export function isWithinLimits(tree: Root, context: MarkdownContext): boolean {
  const before = context.faults.length;
  const refuse = (at: Nodes, message: string, hint: string): void => {
    report(context, 'MD_SIZE', at, message, hint);
  };
  const definitions = definitionsOf(tree);
  const longest = Math.max(0, ...definitions.values());
  const most = {
    ...limits,
    repeatedAddresses: Math.max(limits.repeatedAddresses, context.markdown.length) - longest,
  };
  const made = { nodes: 0, cells: 0, footnoteReferences: 0, statements: 0, repeatedAddresses: 0 };
  const add = (name: keyof typeof made, count: number, refused: () => void): void => {
    const wasWithin = made[name] <= most[name];
    made[name] += count;
    if (wasWithin && made[name] > most[name]) refused();
  };
  walk(tree, (node) => {
    add('nodes', 1, () => {
      const message = `the text has more than ${inDigits(limits.nodes)} paragraphs, items, cells, links and words between marks`;
      refuse(node, message, divide);
    });
    if (node.type === 'table') {
      const cells = cellsOf(node);
      add('cells', cells, () => {
        const message = `the tables of the text have more than ${inDigits(limits.cells)} cells, with those that fill up short rows`;
        refuse(node, message, 'Make the table smaller, or link to a file with the data');
      });
    }
    if (node.type === 'footnoteReference') {
      add('footnoteReferences', 1, () => {
        const message = `the text refers to footnotes more than ${inDigits(limits.footnoteReferences)} times`;
        refuse(node, message, divide);
      });
    }
    if (node.type === 'containerDirective') {
      add('statements', 1, () => {
        const message = `the text has more than ${inDigits(limits.statements)} statements, replies and boxes`;
        refuse(node, message, divide);
      });
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      add('repeatedAddresses', definitions.get(node.identifier) ?? 0, () => {
        const message = `the references to "[${node.label?.slice(0, 40) ?? ''}]" and others repeat more than 100 kB of addresses`;
        refuse(node, message, 'Write shorter addresses, or each of them less often');
      });
    }
  });
  return context.faults.length === before;
}

/** By identifier, the length of what each reference to it repeats. */
function definitionsOf(tree: Root): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const length = ({ url, title }: Definition): number =>
    new TextEncoder().encode(url + (title ?? '')).length;
  walk(tree, (node) => {
    if (node.type === 'definition' && !lengths.has(node.identifier))
      lengths.set(node.identifier, length(node));
  });
  return lengths;
}

/** The cells of a table, written or filled up, whichever are more: a row with fewer than the head gets the rest. */
function cellsOf({ children: rows }: Table): number {
  const columns = rows[0]?.children.length ?? 0;
  const written = rows.reduce((sum, row) => sum + row.children.length, 0);
  return Math.max(written, columns * rows.length);
}

/** Reports a statement whose text would be copied to more pages than is sensible. */
export function checkStatementCopies(context: MarkdownContext): void {
  let copied = 0;
  for (const { text, by, about, at } of context.statements) {
    const wasWithin = copied <= limits.statementCopies;
    copied += text.length * (by.length + about.length);
    if (!wasWithin || copied <= limits.statementCopies) continue;
    const message =
      'the statements of the text, each for every speaker and country, take more than 512 kB';
    const hint = 'Shorten the statement, or name fewer speakers and countries';
    report(context, 'MD_SIZE', at, message, hint);
  }
}

function inDigits(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
