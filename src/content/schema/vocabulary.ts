import { partialDate } from './date-fields.ts';
import { z } from 'zod';
import {
  country,
  decimal,
  flag,
  listOf,
  note,
  oneOf,
  reference,
  prose,
  webAddress,
} from './fields.ts';
import { membership, otherNames } from './shared.ts';

const titled = {
  title: prose(200).describe('Its name'),
  description: prose(600).optional().describe('One sentence for lists and search engines'),
};

export const topic = z.strictObject({
  ...titled,
  parent: reference('topic').optional().describe('The wider topic'),
  aliases: otherNames.aliases,
  mediaTopic: note(z.string().regex(/^\d{8}$/, 'Write its eight digits, such as 20000507'), {
    form: 'IPTC Media Topic, 8 digits',
  })
    .optional()
    .describe('Its code in the IPTC Media Topics'),
});

export const region = z.strictObject({
  ...titled,
  countries: listOf(membership).min(1).describe('Its states, with the time of their membership'),
});

export const place = z.strictObject({
  ...titled,
  kind: oneOf(['city', 'subnational', 'disputed', 'historical', 'sea', 'other']).describe(
    'What it is',
  ),
  countries: listOf(country())
    .min(1)
    .describe('The countries it is related to; it never counts as one'),
  parent: reference('place').optional().describe('The place it is in'),
  status: listOf(
    z.strictObject({
      text: prose(400).describe('Whose it was, or who held it'),
      from: partialDate().optional().describe('Since'),
      to: partialDate().optional().describe('Until'),
    }),
  )
    .optional()
    .describe('Its status over time'),
  ...otherNames,
  coordinates: z
    .strictObject({
      lat: decimal(-90, 90).describe('Degrees north'),
      lon: decimal(-180, 180).describe('Degrees east'),
    })
    .optional()
    .describe('Where it is'),
});

export const person = z.strictObject({
  name: prose(200).describe('As it is printed'),
  description: titled.description,
  roles: listOf(
    z.strictObject({
      title: prose(200).describe('The office'),
      country: country().optional().describe('Of which country'),
      from: partialDate().optional().describe('Since'),
      to: partialDate().optional().describe('Until'),
    }),
  )
    .min(1)
    .describe('Offices held, with their time'),
  ...otherNames,
  wikidata: wikidataId().optional().describe('Id in Wikidata'),
});

export const organization = z.strictObject({
  name: prose(200).describe('As it is printed'),
  description: titled.description,
  kind: prose(100).optional().describe('What it is: “alliance”, “party”'),
  members: listOf(membership)
    .optional()
    .describe('Its member states, with the time of their membership'),
  ...otherNames,
});

export const storyline = z.strictObject({
  title: titled.title,
  description: titled.description,
  summary: prose(600).describe('What it is about, in one or two sentences'),
  status: prose(100).optional().describe('“ongoing”, “closed”'),
});

export const author = z.strictObject({
  name: prose(200).describe('As it is printed'),
  description: titled.description,
  role: prose(200).optional().describe('“Correspondent in Tbilisi”'),
  url: webAddress().optional().describe('Their own page'),
  withheld: flag().optional().describe('The name is printed nowhere'),
});

export const countryFile = z.strictObject({
  title: titled.title.optional().describe('Heading of its page; default: its name'),
  description: titled.description,
  name: prose(200).optional().describe('The outlet’s name for it'),
  note: prose(600).optional().describe('The outlet’s remark on name or status'),
  aliases: otherNames.aliases,
});

export const page = z.strictObject({
  title: titled.title,
  description: titled.description,
});

function wikidataId() {
  return note(z.string().regex(/^Q[1-9]\d*$/, 'Write it as Q7747'), {
    form: 'Wikidata id `Q7747`',
  });
}
