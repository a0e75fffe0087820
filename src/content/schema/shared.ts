import { partialDate } from './date-fields.ts';
import { z } from 'zod';
import {
  country,
  flag,
  imageFile,
  languageTag,
  listOf,
  note,
  oneOf,
  reference,
  prose,
  text,
  webAddress,
} from './fields.ts';

/** Other names: `aliases` are printed and found, `matches` are only found. */
export const otherNames = {
  aliases: listOf(text(200)).optional().describe('Other names, shown on its page'),
  matches: listOf(text(200))
    .optional()
    .describe('Spellings that are found in texts and printed nowhere'),
};

/** A state with the time of its membership; a bare code is a member without dates. */
export const membership = note(
  z.preprocess(
    (value) => (typeof value === 'string' ? { code: value } : value),
    z.strictObject({
      code: country().describe('The state'),
      from: partialDate().optional().describe('First day, month or year'),
      to: partialDate().optional().describe('Last day, month or year'),
    }),
  ),
  { form: 'ISO code, or `{ code, from, to }`', value: 'country' },
);

/** A work that the article rests on. */
export const source = z.strictObject({
  title: prose(400).describe('Title of the source, in its own language'),
  id: text(80).optional().describe('Name by which statements and events point to it'),
  url: webAddress().optional().describe('Its address'),
  publisher: prose(200).optional().describe('Who published it'),
  author: prose(300).optional().describe('Who wrote it'),
  date: partialDate().optional().describe('When it was published'),
  accessed: partialDate().optional().describe('When it was read'),
  archived: webAddress().optional().describe('Address of an archived copy'),
  lang: languageTag().optional().describe('Its language, where it is not the article’s'),
  kind: oneOf(['document', 'media', 'book', 'interview', 'data', 'social'])
    .optional()
    .describe('What it is'),
  primary: flag().optional().describe('Whether it is a primary source'),
  note: prose(600).optional().describe('A remark for the reader'),
});

/** Something dated that the article tells. */
export const event = z.strictObject({
  date: partialDate().describe('When it happened or began'),
  end: partialDate().optional().describe('When it ended'),
  title: prose(250).describe('What happened, in a few words'),
  id: text(80).optional().describe('Id of the event, where several articles report it'),
  countries: listOf(country()).optional().describe('Where, or whom it concerns'),
  places: listOf(reference('place')).optional().describe('Where'),
  source: text(300).optional().describe('The `id` of a source of the article, or an address'),
});

export const cover = z.strictObject({
  src: imageFile().describe('Its file'),
  alt: prose(400).describe('What it shows, for those who do not see it'),
  credit: prose(200).describe('Who made it'),
  caption: prose(400).optional().describe('The line under it'),
  license: text(120).optional().describe('Its licence'),
});

export const amendment = z.strictObject({
  date: partialDate().describe('When it was made'),
  note: prose(1000).describe('What was changed and why'),
  kind: oneOf(['correction', 'clarification', 'editors-note'])
    .optional()
    .describe('What it is, where “correction” or “update” does not say it'),
});
