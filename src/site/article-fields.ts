import type { ArticleSchema } from '../content/schema/article.ts';
import { displayedFields, type DisplayedField } from '../content/schema/displayed-fields.ts';

/** A field of articles that is shown by its declaration alone, with its name for readers. */
export interface ArticleField extends DisplayedField {
  readonly label: string;
  /** The names of the values of a choice, by value; of every other field, none. */
  readonly valueLabels: ReadonlyMap<string, string>;
}

/** The fields that a schema shows, with their names in the language of the site. */
export function articleFields(
  schema: ArticleSchema,
  words: Readonly<Record<string, string>>,
): readonly ArticleField[] {
  return displayedFields(schema).map((field) => {
    const { name, value, display } = field;
    const text = (key: string): string => (display.isOwn ? key : (words[key] ?? key));
    const values = value.type === 'choice' ? value.values : [];
    return {
      ...field,
      label: text(display.label ?? name),
      valueLabels: new Map(values.map((one) => [one, text(display.values?.[one] ?? one)])),
    };
  });
}
