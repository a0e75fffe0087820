import { languageIn, readAttributes } from './attributes.ts';
import type { AttributeForms, TextForm } from './directive.ts';

const attributes = {
  lang: {
    form: 'language tag `ru`',
    meaning: 'Language of the words in the brackets',
    required: true,
  },
} satisfies AttributeForms;

/** `:lang[…]{lang=ru}`: words in another language, read aloud and hyphenated as such. */
export const lang: TextForm = {
  name: 'lang',
  form: 'text',
  opening: ':lang[…]{…}',
  attributes,
  html: {},
  build: (node, context) => {
    const given = readAttributes(node, attributes, context);
    return { ...node, data: { hName: 'span', hProperties: { lang: languageIn(given, context) } } };
  },
};
