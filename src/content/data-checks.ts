import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault, type FaultDetails } from '../diagnostics/fault.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { findCountry } from '../gazetteer/countries/countries.ts';
import { mixesScripts } from './markdown/urls.ts';
import { isPartialDate } from './schema/dates.ts';
import { isWebAddress } from './schema/fields.ts';
import { source } from './schema/shared.ts';
import { noteOf, schemaAt, unwrap } from './schema/walk.ts';
import { locate } from './schema/zod-faults.ts';
import type { Positions } from './yaml/yaml-tree.ts';
import {
  fieldName,
  isList,
  isMap,
  listAt,
  textAt,
  type YamlMap,
  type YamlValue,
} from './yaml/yaml-value.ts';

interface FrontMatterText {
  readonly data: YamlValue;
  readonly schema: z.core.$ZodType;
  /** Fields that are written and could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly positions: Positions;
  readonly file: string;
}

type Report = (
  code: DiagnosticCode,
  path: string,
  told: Pick<FaultDetails, 'message' | 'hint'>,
) => void;

/** What the schema of single fields cannot see: dates against each other, lists against themselves, ids and lengths. */
export function dataFaults({
  data,
  schema,
  unread,
  positions,
  file,
}: FrontMatterText): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const report: Report = (code, path, told) => {
    faults.push(
      fault(code, {
        file,
        at: locate(path.split('.'), positions),
        field: fieldName(path),
        ...told,
      }),
    );
  };
  visitValue(data, '', schema, report);
  if (isMap(data)) {
    checkLength(data, 'title', [110, 250], report);
    checkLength(data, 'summary', [300, 600], report);
    checkSources(data, positions, report);
    if (!unread.has('sources')) checkEventSources(data, report);
    checkMentions(data, report);
  }
  return faults;
}

function visitValue(
  value: YamlValue,
  path: string,
  schema: z.core.$ZodType,
  report: Report,
): void {
  if (typeof value === 'string') {
    if (/^https?:/i.test(value) && mixesScripts(value)) {
      report('MD_URL_SCRIPT', path, {
        message: 'a name in the address mixes scripts',
        hint: 'Type the address again: it may be a look-alike of another one',
      });
    }
    return;
  }
  if (isList(value)) {
    for (const [index, item] of value.entries())
      visitValue(item, join(path, String(index)), schema, report);
    checkRepeated(value, path, isListOfCountries(schema, path), report);
    return;
  }
  checkOrder(value, 'from', 'to', path, report);
  checkOrder(value, 'date', 'end', path, report);
  for (const [key, item] of Object.entries(value))
    if (path !== '' || key !== 'extra') visitValue(item, join(path, key), schema, report);
}

function isListOfCountries(schema: z.core.$ZodType, path: string): boolean {
  const list = unwrap(schemaAt(schema, path.split('.')));
  return list instanceof z.ZodArray && noteOf(list.element).value === 'country';
}

function checkRepeated(
  list: readonly YamlValue[],
  path: string,
  ofCountries: boolean,
  report: Report,
): void {
  // GB and UK are two spellings of one country.
  const meaning = (item: string): string =>
    ofCountries ? (findCountry(item)?.code ?? item) : item;
  const first = new Map<string, string>();
  for (const [index, item] of list.entries()) {
    if (typeof item !== 'string' || item === '') continue;
    const other = first.get(meaning(item));
    if (other === undefined) first.set(meaning(item), item);
    else {
      const twice = `"${fieldName(path)}" contains "${item}" twice`;
      report('FM_REPEATED', join(path, String(index)), {
        message: other === item ? twice : `${twice}, first as "${other}"`,
        hint: 'Keep one of the two',
      });
    }
  }
}

/** A country that an article is about is not only mentioned in it. */
function checkMentions(data: YamlMap, report: Report): void {
  const codeOf = (item: YamlValue): string | undefined =>
    typeof item === 'string' ? findCountry(item)?.code : undefined;
  const countries = new Set(listAt(data, 'countries').map(codeOf));
  for (const [index, item] of listAt(data, 'mentions').entries()) {
    const code = codeOf(item);
    if (code === undefined || !countries.has(code)) continue;
    report('FM_REPEATED', `mentions.${index}`, {
      message: `"${code}" is in "countries" and in "mentions"`,
      hint: 'Keep it in "countries" if the article is about it, else in "mentions"',
    });
  }
}

function checkOrder(map: YamlMap, first: string, last: string, path: string, report: Report): void {
  const [from, to] = [map[first], map[last]];
  if (
    typeof from !== 'string' ||
    typeof to !== 'string' ||
    !isPartialDate(from) ||
    !isPartialDate(to)
  )
    return;
  const length = Math.min(from.length, to.length);
  if (to.slice(0, length) < from.slice(0, length)) {
    report('FM_DATE_ORDER', join(path, last), {
      message: `it ends on ${to}, before it begins on ${from}`,
      hint: `Check "${first}" and "${last}"`,
    });
  }
}

/** Warns over the first of two limits; over the second the schema refuses. */
function checkLength(
  data: YamlMap,
  name: string,
  [limit, most]: readonly [number, number],
  report: Report,
): void {
  const value = data[name];
  if (typeof value !== 'string' || value.length <= limit || value.length > most) return;
  report('FM_LONG', name, {
    message: `"${name}" has ${String(value.length)} characters; over ${String(limit)} search engines and social media cut it off`,
    hint: 'Shorten it',
  });
}

/** The ids of an article's sources; null where one of them has a field that is misspelt, which may be its id. */
export function sourceIdsIn(data: YamlValue): readonly string[] | null {
  const sources = listAt(data, 'sources');
  const known = new Set(Object.keys(source.shape));
  const isMisspelt = sources.some(
    (one) => isMap(one) && Object.keys(one).some((field) => !known.has(field)),
  );
  return isMisspelt ? null : sources.flatMap((one) => textAt(one, 'id') ?? []);
}

function checkSources(data: YamlMap, positions: Positions, report: Report): void {
  const lines = new Map<string, number>();
  for (const [index, one] of listAt(data, 'sources').entries()) {
    const id = textAt(one, 'id');
    if (id === undefined) continue;
    const path = `sources.${String(index)}.id`;
    const first = lines.get(id);
    if (first === undefined) lines.set(id, locate(path.split('.'), positions).line);
    else
      report('ST_DUPLICATE', path, {
        message: `two sources have the id "${id}"`,
        hint: `The first is on line ${String(first)}; give this one another id`,
      });
  }
}

/** The source of an event is one of the article's, or an address. */
function checkEventSources(data: YamlMap, report: Report): void {
  const ids = sourceIdsIn(data);
  for (const [index, event] of listAt(data, 'events').entries()) {
    const named = textAt(event, 'source');
    if (named === undefined || isWebAddress(named)) continue;
    const path = `events.${String(index)}.source`;
    if (/^https?:/i.test(named)) {
      report('MD_URL', path, {
        message: `"${named}" is not a web address`,
        hint: 'Write the whole address, beginning with https://',
      });
    } else if (ids !== null && !ids.includes(named)) {
      report('REF_UNKNOWN', path, {
        message: `no source of the article has the id "${named}"`,
        hint: didYouMean(named, ids) ?? `Give one of the sources the line "id: ${named}"`,
      });
    }
  }
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
