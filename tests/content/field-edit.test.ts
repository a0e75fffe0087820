import { describe, expect, test } from 'vitest';
import { changeField, setField } from '../../src/content/write/field-edit.ts';

const rename = { field: 'summary', renameTo: 'standfirst' };
const move = { field: 'license', moveInto: 'rights', as: 'text' };

describe('a renamed field keeps its place and its form:', () => {
  test.each([
    ['a text', 'summary: S # why: summary', 'standfirst: S # why: summary'],
    ['in quotation marks', '"summary": "a: b"', '"standfirst": "a: b"'],
    ['a text of lines', 'summary: |\n  summary: a\n\n  b', 'standfirst: |\n  summary: a\n\n  b'],
    ['a text with signs', "summary: '&a *b* {c} [d]'", "standfirst: '&a *b* {c} [d]'"],
    ['a list', 'summary: # a\n- b # c\n# d', 'standfirst: # a\n- b # c\n# d'],
    ['a list in brackets', 'summary: [a, "b", # c\n  d]', 'standfirst: [a, "b", # c\n  d]'],
    ['nothing', 'summary:', 'standfirst:'],
    ['a blank before the colon', 'summary : S', 'standfirst : S'],
  ])('%s', (_form, before, after) => {
    const around = (yaml: string): string => `# a\ntitle: summary\n\n${yaml}\nkind: report\n`;
    expect(changeField(around(before), rename)).toBe(around(after));
    const windows = (yaml: string): string => around(yaml).replaceAll('\n', '\r\n');
    expect(changeField(windows(before), rename)).toBe(windows(after));
  });
});

describe('a field that is moved into a map', () => {
  test.each([
    ['makes the map where there is none', 'license: X # a', 'rights:\n  text: X # a'],
    ['brings its quotation marks', "'license': \"X\"", "rights:\n  'text': \"X\""],
    [
      'brings its lines',
      'license: >-\n  a\n    b\n\n  c # no remark',
      'rights:\n  text: >-\n    a\n      b\n\n    c # no remark',
    ],
    [
      'brings its list',
      'license: # a\n  # b\n- c\n- d: [e,\n    f] # g',
      'rights:\n  text: # a\n    # b\n  - c\n  - d: [e,\n      f] # g',
    ],
    [
      'stands last in the map',
      'license: X # a\nrights: # b\n    by: Y # c\n    # d',
      'rights: # b\n    by: Y # c\n    text: X # a\n    # d',
    ],
    [
      'stands last in a map before it',
      'rights:\n  by:\n  - Y\n# d\nlicense: |\n  X\n  Z',
      'rights:\n  by:\n  - Y\n  text: |\n    X\n    Z\n# d',
    ],
    ['enters braces', 'license: X\nrights: { by: Y } # d', 'rights: { by: Y, text: X } # d'],
    ['enters empty braces', 'rights: {}\nlicense: "X, Z"', 'rights: {text: "X, Z"}'],
  ])('%s', (_what, before, after) => {
    const around = (yaml: string): string => `title: T\n# above\n${yaml}\n\n# below\nkind: report\n`;
    expect(changeField(around(before), move)).toBe(around(after));
    const windows = (yaml: string): string => around(yaml).replaceAll('\n', '\r\n');
    expect(changeField(windows(before), move)).toBe(windows(after));
  });
});

describe('a text stays as it is', () => {
  test.each(['', '# license: X\n', 'title: license\n', 'a:\n  license: X\n', 'license-note: X\n'])('%j', (yaml) => {
    expect(changeField(yaml, move)).toBe(yaml);
  });
});

describe('a person must change', () => {
  test.each([
    ['a name that is taken', rename, 'summary: S\nstandfirst: T\n'],
    ['a name that is taken in the map', move, 'license: X\nrights:\n  text: Y\n'],
    ['what is no map', move, 'license: X\nrights: Y\n'],
    ['an empty map', move, 'license: X\nrights:\n'],
    ['fields in braces', rename, '{ summary: S }\n'],
    ['a name behind a question mark', rename, '? summary\n: S\n'],
    ['a remark that braces have no place for', move, 'license: X # a\nrights: { by: Y }\n'],
    ['a text that braces would divide', move, 'license: X, Z\nrights: { by: Y }\n'],
    ['a text of lines for braces', move, 'license: |\n  X\nrights: { by: Y }\n'],
    ['a text with errors', rename, 'summary: "S\n'],
    ['a name that is there twice', rename, 'summary: S\nsummary: T\n'],
  ])('%s', (_what, change, yaml) => {
    expect(changeField(yaml, change)).toBeNull();
  });
});

describe('a field that is set', () => {
  test.each([
    ['keeps its remark', 'name: N\r\nschema: 1 # a\r\n', 'name: N\r\nschema: 2 # a\r\n'],
    ['stands first where it is new', '# a\n\nname: N\n', '# a\n\nschema: 2\nname: N\n'],
  ])('%s', (_what, before, after) => {
    expect(setField(before, 'schema', '2')).toBe(after);
  });
});
