import { z } from 'zod';
import { setQuotes, takesEnglishQuotes } from '../typography.ts';
import { isList, textAt, type YamlValue } from '../yaml/yaml-value.ts';
import { noteOf, shapeOf, unwrap } from './walk.ts';

/**
 * Front matter with a printer's quotation marks in every text for readers. A group of fields that has a `lang` of its
 * own, such as a source, follows that; one character becomes one other, so every position stays.
 */
export function setProse(schema: z.core.$ZodType, value: YamlValue, language: string): YamlValue {
  if (typeof value === 'string') {
    return noteOf(schema).prose === true ? setQuotes(value, takesEnglishQuotes(language)) : value;
  }
  const inner = unwrap(schema);
  if (isList(value)) {
    return inner instanceof z.ZodArray
      ? value.map((item) => setProse(inner.element, item, language))
      : value;
  }
  const shape = shapeOf(inner);
  const own = textAt(value, 'lang') ?? language;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const field = known ?? (inner instanceof z.ZodRecord ? inner.valueType : undefined);
      return [key, field ? setProse(field, item, own) : item];
    }),
  );
}
