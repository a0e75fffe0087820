import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic, type Range } from '../diagnostics/diagnostic.ts';
import type { Reading } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';

/** Members of a cycle that its fault names; a cycle may have thousands. */
const named = 5;

/** Topics or places whose parents lead back to themselves have no place in the tree: one fault for each cycle. */
export function cycleFaults({ readings }: Folder): Diagnostic[] {
  return (['topic', 'place'] as const).flatMap((kind) => {
    const bySlug = new Map(
      readings.filter((reading) => reading.kind === kind).map((reading) => [reading.slug, reading]),
    );
    return cyclesOf(bySlug).map(([first, ...others]) => cycleFault(kind, first, others));
  });
}

type Cycle = readonly [Reading, ...Reading[]];

/** Each cycle once, from its member that is read first. */
function cyclesOf(bySlug: ReadonlyMap<string, Reading>): Cycle[] {
  const seen = new Set<Reading>();
  const cycles: Cycle[] = [];
  for (const start of bySlug.values()) {
    const way = new Set<Reading>();
    let next: Reading | undefined = start;
    while (next && !seen.has(next) && !way.has(next)) {
      way.add(next);
      next = bySlug.get(parentOf(next) ?? '');
    }
    if (next && way.has(next)) {
      const members = [...way];
      const from = members.indexOf(next);
      cycles.push([next, ...members.slice(from + 1)]);
    }
    for (const one of way) seen.add(one);
  }
  return cycles;
}

function cycleFault(
  kind: 'topic' | 'place',
  first: Reading,
  others: readonly Reading[],
): Diagnostic {
  const rest = others.length - named;
  const size = others.length + 1;
  return fault('REF_CYCLE', {
    file: first.file,
    at: parentAt(first),
    field: 'parent',
    message:
      others.length === 0
        ? `the ${kind} "${first.slug}" is its own parent`
        : `the ${kind} "${first.slug}" is its own ancestor, in a circle of ${String(size)}`,
    hint:
      others.length === 0
        ? 'Give it another parent, or none'
        : 'Give one of them another parent, or none',
    related: others.slice(0, named).map((other, index) => {
      const { line, column } = parentAt(other);
      const more = rest > 0 && index === named - 1 ? `, and ${String(rest)} more` : '';
      return { file: other.file, line, column, message: `in the same circle${more}` };
    }),
  });
}

function parentAt({ outgoing }: Reading): Range {
  return outgoing.references.find(({ field }) => field === 'parent')?.at ?? wholeFile;
}

function parentOf({ entry }: Reading): string | undefined {
  return entry?.kind === 'topic' || entry?.kind === 'place' ? entry.data.parent : undefined;
}
