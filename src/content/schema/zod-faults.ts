import { z } from 'zod';
import { codes, type DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Positions, YamlTree } from '../yaml/yaml-tree.ts';
import { fieldName } from '../yaml/yaml-value.ts';
import { meantField, unknownFieldHint } from './field-names.ts';
import { fieldsAt, isListOfGroups, schemaAt, shapeOf, unwrap } from './walk.ts';

interface Place {
  readonly file: string;
  readonly schema: z.core.$ZodType;
  readonly positions: Positions;
  readonly remarks: YamlTree['remarks'];
  /** Fields that are written and could not be read. */
  readonly unread: YamlTree['unread'];
}

/** An issue of zod; `inKey`: with the name of a field of a map, and not with its value. */
type Issue = z.core.$ZodIssue & { readonly inKey?: true };

/** The one boundary between zod and the editor: each issue becomes a fault with code, place and fix. */
export function zodFaults(all: readonly Issue[], place: Place): Diagnostic[] {
  const issues = all.flatMap(innermost);
  const misspelt = misspeltFields(issues, place);
  return issues.flatMap((issue) => {
    // `tite` for `title` is one mistake: that the title is missing follows from it.
    const written = misspelt.has(issue.path.join('.')) || place.unread.has(issue.path.join('.'));
    if (isMissing(issue) && written) return [];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(key, issue, place));
    if (issue.code === 'invalid_type' && issue.path.length === 0) return [noMap(place)];
    const told = tell(issue, place);
    const path = told.code === 'FM_MISSING' ? issue.path.slice(0, -1) : issue.path;
    const key = issue.inKey ? place.positions.get(`key:${path.join('.')}`) : undefined;
    return [
      fault(told.code, {
        file: place.file,
        at:
          told.code === 'FM_MISSING' && path.length === 0
            ? wholeFence
            : (key ?? locate(path, place.positions)),
        field: fieldName(issue.path.join('.')),
        message: told.message,
        hint: told.hint,
      }),
    ];
  });
}

/**
 * An issue, or those within it: of that option of a union whose type the value has (of the first where it has the type
 * of none), and of a key of a map.
 */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code === 'invalid_key') return issue.issues.map((one) => ({ ...one, path: issue.path, inKey: true }));
  if (issue.code !== 'invalid_union') return [issue];
  const isOtherType = (one: Issue): boolean => one.code === 'invalid_type' && one.path.length === 0;
  const meant = issue.errors.find((errors) => !errors.some(isOtherType)) ?? issue.errors[0] ?? [];
  return meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(innermost);
}

// A missing field has no place of its own; the line that opens the front matter stands for it.
const wholeFence: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The fields that are written under a wrong name: `tite` is probably `title`. */
export function misspeltFields(issues: readonly Issue[], place: Place): ReadonlySet<string> {
  return new Set(issues.flatMap((issue) => meantFields(issue, place)));
}

/** The fields that were probably meant by the unknown ones of an issue. */
function meantFields(issue: Issue, place: Place): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = fieldsAt(place.schema, issue.path);
  return issue.keys.flatMap((key) => {
    const meant = meantField(key, known, valueOf(issue, key));
    return meant === undefined ? [] : [[...issue.path, meant].join('.')];
  });
}

function noMap({ file, positions }: Place): Diagnostic {
  return fault('FM_NOT_MAP', {
    file,
    at: positions.get('') ?? wholeFence,
    message: 'fields are expected here, each with a name and a value',
    hint: 'Write every line as name: value',
  });
}

function unknownKey(key: string, issue: Issue, place: Place): Diagnostic {
  const { path } = issue;
  const known = fieldsAt(place.schema, path);
  const here = [...path, key].join('.');
  return fault('FM_UNKNOWN_KEY', {
    file: place.file,
    at: place.positions.get(`key:${here}`) ?? locate(path, place.positions),
    field: fieldName(here),
    message: `unknown field "${key}"`,
    hint: unknownFieldHint(key, known, valueOf(issue, key)),
  });
}

/** What is written under a key of the map that has an issue. */
function valueOf({ input }: Issue, key: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;
}

/** The range of a value; of the nearest one around it where it has none of its own. */
export function locate(path: readonly PropertyKey[], positions: Positions): Range {
  for (let length = path.length; length > 0; length -= 1) {
    const range = positions.get(path.slice(0, length).join('.'));
    if (range) return range;
  }
  return wholeFence;
}

interface Told {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string | undefined;
}

function tell(issue: Issue, { schema, remarks }: Place): Told {
  const field = fieldName(issue.path.join('.'));
  const name = String(issue.path.at(-1) ?? '');
  const wanted = schemaAt(schema, issue.path);
  if (isMissing(issue)) {
    return {
      code: 'FM_MISSING',
      message: `the field "${field}" is missing`,
      hint: additionHint(name, wanted),
    };
  }
  const remark = isEmpty(issue) ? remarks.get(issue.path.join('.')) : undefined;
  if (remark && /^#\S/.test(remark.text)) {
    return {
      code: 'FM_EMPTY',
      message: `what follows "${name}:" begins with # and is read as a comment`,
      hint: `Put it in double quotes: ${name}: "${remark.text}"`,
    };
  }
  if (isEmpty(issue)) {
    return {
      code: 'FM_EMPTY',
      message: `the field "${field}" has no value`,
      hint: 'Write a value, or delete the line',
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'FM_TYPE',
        message: `"${field}" must be ${form(issue.expected)}`,
        hint: formHint(issue.expected, name, issue.input, wanted),
      };
    case 'too_small':
      return {
        code: 'FM_EMPTY',
        message: `"${field}" needs at least one entry`,
        hint: listHint(name, wanted),
      };
    case 'too_big':
      return {
        code: 'FM_LENGTH',
        message: `"${field}" is longer than ${String(issue.maximum)} characters`,
        hint: 'Shorten it',
      };
    case 'invalid_value':
      return valueFault(issue, field);
    case 'custom':
      return customFault(issue);
    default:
      return {
        code: 'FM_VALUE',
        message: `"${String(issue.input)}" is not a value of "${field}"`,
        hint: issue.message,
      };
  }
}

function valueFault({ input, values }: z.core.$ZodIssueInvalidValue, field: string): Told {
  const all = values.map(String);
  const choice = `Write one of ${all.join(', ')}`;
  if (typeof input !== 'string') {
    return { code: 'FM_TYPE', message: `"${field}" must be a text`, hint: choice };
  }
  return {
    code: 'FM_VALUE',
    message: `"${input}" is not a value of "${field}"`,
    hint: didYouMean(input, all) ?? choice,
  };
}

function isMissing(issue: Issue): boolean {
  return (
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined
  );
}

function isEmpty(issue: Issue): boolean {
  return issue.input === '' || (issue.code === 'too_small' && issue.origin === 'string');
}

function customFault(issue: z.core.$ZodIssueCustom): Told {
  const code: unknown = issue.params?.['code'];
  const hint: unknown = issue.params?.['hint'];
  return {
    code: isCode(code) ? code : 'FM_VALUE',
    message: issue.message,
    hint: typeof hint === 'string' ? hint : undefined,
  };
}

function isCode(value: unknown): value is DiagnosticCode {
  return typeof value === 'string' && Object.hasOwn(codes, value);
}

function form(expected: string): string {
  const forms: Record<string, string> = {
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    string: 'a text',
  };
  return forms[expected] ?? expected;
}

function formHint(
  expected: string,
  name: string,
  input: unknown,
  wanted: z.core.$ZodType,
): string | undefined {
  if (expected === 'array') {
    const groups = isListOfGroups(wanted);
    if (groups && typeof input === 'object') return 'Begin each of its groups with "- "';
    if (groups || typeof input !== 'string') return listHint(name, wanted);
    if (/(?:^|\s)[-–—•*]\S/.test(input)) return 'Put a space after the hyphen of each line';
    return `Write it as ${name}: [${input.split(/\s*[;,]\s*/).join(', ')}]`;
  }
  if (expected === 'object' || expected === 'record') {
    return 'Write each of its fields on a line of its own under it, indented by two spaces';
  }
  if (expected === 'string' && Array.isArray(input)) return 'Write one value without brackets';
  if (expected === 'string') return 'Put the value in double quotes';
  return undefined;
}

/** How a list is written that has entries. */
function listHint(name: string, list: z.core.$ZodType): string {
  return isListOfGroups(list)
    ? `Write under "${name}:" for each a line "  - ${firstField(list)}: …", and its other fields below`
    : `Write it as ${name}: [first, second]`;
}

/** What to add where a field is missing. */
function additionHint(name: string, field: z.core.$ZodType): string {
  const [first] = Object.keys(shapeOf(field));
  if (isListOfGroups(field)) {
    return `Add a line "${name}:" and under it for each a line "  - ${firstField(field)}: …"`;
  }
  return first === undefined
    ? `Add a line "${name}: …"`
    : `Add a line "${name}:" and under it "  ${first}: …"`;
}

function firstField(list: z.core.$ZodType): string {
  const inner = unwrap(list);
  return inner instanceof z.ZodArray ? (Object.keys(shapeOf(inner.element))[0] ?? '') : '';
}
