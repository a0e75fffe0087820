/** What front matter holds before the schema: texts, lists and maps. Numbers, dates and booleans are texts still. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;

export interface YamlMap {
  readonly [key: string]: YamlValue;
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** The value at a path of field names (`publisher.logo`). */
function valueAt(value: YamlValue, path: string): YamlValue | undefined {
  return path
    .split('.')
    .reduce<YamlValue | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
}

/** The text at a path; undefined where there is none, or an empty one. */
export function textAt(value: YamlValue, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The list at a path, or an empty one. */
export function listAt(value: YamlValue, path: string): readonly YamlValue[] {
  const found = valueAt(value, path);
  return isList(found) ? found : [];
}

/** `events.0.date` as an editor reads it: `events[0].date`. */
export function fieldName(path: string): string {
  return path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}
