import { isPair } from 'yaml';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { parseYaml } from './yaml-repair.ts';
import { isMap, type YamlValue } from './yaml-value.ts';
import { rangeIn, tooDeep, walkYaml, type Remark } from './yaml-walk.ts';

/** Where each value stands, by its path (`events.0.date`); the key of a field stands under `key:` and its path. */
export type Positions = ReadonlyMap<string, Range>;

export interface YamlTree {
  readonly data: YamlValue;
  readonly positions: Positions;
  /** By the path of the value before them. */
  readonly remarks: ReadonlyMap<string, Remark>;
  /** Paths of the values that are not there: nothing, `null` or `~` without quotes. */
  readonly voids: ReadonlySet<string>;
  /** Fields of the first rank that are written and could not be read: they are not in `data`, and not missing. */
  readonly unread: ReadonlySet<string>;
  /**
   * Whether the fields are known, but for those unread. Where they are not, complaining that they are missing would
   * mislead.
   */
  readonly isReadable: boolean;
  readonly faults: readonly Diagnostic[];
}

/** What is known of a text that was not read. */
export const unreadTree: YamlTree = {
  data: {},
  positions: new Map(),
  remarks: new Map(),
  voids: new Set(),
  unread: new Set(),
  isReadable: false,
  faults: [],
};

/**
 * Reads YAML with the position of every node. Scalars stay texts (the failsafe schema), because YAML's own guesses
 * turn Norway (`NO`) into false, `010` into 8 and `2026-02-31` into 3 March.
 */
export function readYaml(text: string, firstLine: number, file: string): YamlTree {
  const { document, lines, isTooDeep, faults: errors } = parseYaml(text);
  if (isTooDeep) {
    const at = { line: firstLine, column: 1, endLine: firstLine, endColumn: 1 };
    return { ...unreadTree, faults: [tooDeep(file, at)] };
  }
  const place = { text, lines, firstLine, file };
  const faults = errors.map(({ from, to, message, hint }) =>
    fault('FM_YAML', { file, at: rangeIn(place, from, to), message, hint }),
  );
  const contents = document?.contents ?? null;
  if (document === null || isPair(contents)) return { ...unreadTree, faults };
  if (contents === null) return { ...unreadTree, isReadable: errors.length === 0, faults };
  const walked = walkYaml(contents, place);
  return {
    ...walked,
    ...readFields(walked, errors.length > 0 ? text : ''),
    faults: [...faults, ...walked.faults],
  };
}

/** The fields that could be read, and the names of the others; `broken` is a text of which a part is blanked out. */
function readFields(
  { data, unread }: Pick<YamlTree, 'data' | 'unread'>,
  broken: string,
): Pick<YamlTree, 'data' | 'unread' | 'isReadable'> {
  if (!isMap(data)) return { data, unread, isReadable: broken === '' && unread.size === 0 };
  const known = Object.entries(data).filter(([name]) => !unread.has(name));
  // Whatever begins a line may be the name of a field, also where its blanks or its colon are the error.
  const written = [...broken.matchAll(/^[ \t]*["']?([\w-]+)/gm)].map(([, name = '']) => name);
  const lost = written.filter((name) => !Object.hasOwn(data, name));
  return {
    data: Object.fromEntries(known),
    unread: new Set([...unread, ...lost]),
    isReadable: !unread.has(''),
  };
}
