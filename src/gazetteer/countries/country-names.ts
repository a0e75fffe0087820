import data from '../data/country-names.json' with { type: 'json' };

const names: ReadonlyMap<string, string> = new Map(Object.entries(data));

/**
 * What a country is called in other languages, each spelling once; of names that two countries share, none. `code` is
 * alpha-2 in capitals. Written by `src/development/write-country-names.ts`; see SOURCES.md.
 */
export function namesInLanguages(code: string): readonly string[] {
  return names.get(code)?.split(' | ') ?? [];
}
