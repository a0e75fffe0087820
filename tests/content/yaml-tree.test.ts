import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/content/yaml/yaml-tree.ts';
import { fieldName } from '../../src/content/yaml/yaml-value.ts';

/** The value and the range of each path, as `path line:column-line:column`. */
function positionsOf(text: string): readonly string[] {
  return [...readYaml(text, 2, 'a.md').positions].map(
    ([path, { line, column, endLine, endColumn }]) =>
      `${path} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

describe('what is typed stays a text, and null is none', () => {
  test.each([
    ['NO', 'NO'],
    ['no', 'no'],
    ['yes', 'yes'],
    ['true', 'true'],
    ['null', ''],
    ['"null"', 'null'],
    ['~', ''],
    ["'~'", '~'],
    ['010', '010'],
    ['0x1F', '0x1F'],
    ['1.10', '1.10'],
    ['1e3', '1e3'],
    ['12:30:45', '12:30:45'],
    ['2026-02-31', '2026-02-31'],
    ['2020-10-22T18:00:00Z', '2020-10-22T18:00:00Z'],
    ['.inf', '.inf'],
    ['', ''],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", "it's"],
    ['>\n  a\n  b\n', 'a b\n'],
    ['|-\n  a\n  b\n', 'a\nb'],
    ['plain # remark', 'plain'],
    ['a\n  b', 'a b'],
  ])('%j', (written, value) => {
    expect(readYaml(`x: ${written}`, 1, 'a.md')).toMatchObject({ data: { x: value }, faults: [] });
  });

  test('also under a directive that asks for the older YAML', () => {
    const { data } = readYaml('%YAML 1.1\n---\nx: NO\ny: 010\n', 1, 'site.yaml');
    expect(data).toEqual({ x: 'NO', y: '010' });
  });
});

describe('a position', () => {
  test('is that of each field and each value, in lines of the file', () => {
    expect(
      positionsOf('title: "A b"\nlist:\n  - one\n  - key: two\nflow: [x, { y: z }]\n'),
    ).toEqual([
      ' 2:1-7:1',
      'key:title 2:1-2:6',
      'title 2:8-2:13',
      'key:list 3:1-3:5',
      'list 4:3-6:1',
      'list.0 4:5-4:8',
      'list.1 5:5-6:1',
      'key:list.1.key 5:5-5:8',
      'list.1.key 5:10-5:13',
      'key:flow 6:1-6:5',
      'flow 6:7-6:20',
      'flow.0 6:8-6:9',
      'flow.1 6:11-6:19',
      'key:flow.1.y 6:13-6:14',
      'flow.1.y 6:16-6:17',
    ]);
  });

  test('of a field without a value is where the value would begin', () => {
    expect(positionsOf('a:\nb: c')).toContain('a 2:3-2:3');
  });

  test('counts columns in UTF-16 units, as editors do', () => {
    expect(positionsOf('x: [😀, é, b]')).toContain('x.2 2:12-2:13');
  });

  test('of a text over several lines goes from its first to its last', () => {
    expect(positionsOf('a: one\n  two\nb: c')).toContain('a 2:4-3:6');
  });
});

describe('a field that is given twice', () => {
  test('keeps its first value', () => {
    expect(readYaml('a: 1\na: 2\n', 1, 'a.md').data).toEqual({ a: '1' });
  });

  test('is one in the same group, and not a name with a dot that looks like its path', () => {
    const text = 'extra:\n  "a.b": 1\n  a: { b: 2 }\n  c: { b: 3 }\n';
    expect(readYaml(text, 1, 'a.md')).toMatchObject({
      data: { extra: { 'a.b': '1', a: { b: '2' }, c: { b: '3' } } },
      faults: [],
    });
  });
});

test('eight levels are read, nine are not', () => {
  const nested = (levels: number) => `x: ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}`;
  expect(readYaml(nested(8), 1, 'a.md').faults).toEqual([]);
  expect(readYaml(nested(9), 1, 'a.md').faults.map(({ code }) => code)).toEqual(['FM_DEPTH']);
});

test('no key reaches the prototype of what is read', () => {
  const { data } = readYaml('__proto__: { polluted: x }\na: { constructor: y }', 1, 'a.md');
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  expect(data).toEqual({ a: {} });
});

test('a path is told as an editor reads it', () => {
  expect(fieldName('events.0.places.12')).toBe('events[0].places[12]');
  expect(fieldName('title')).toBe('title');
});
