import { day, moment, dayOrMoment } from './date-fields.ts';
import { z } from 'zod';
import {
  country,
  flag,
  languageTag,
  listOf,
  note,
  oneOf,
  reference,
  slug,
  prose,
  text,
  webAddress,
} from './fields.ts';
import { articleKinds } from './kinds.ts';
import { displayed } from './field-display.ts';
import { amendment, cover, event, source } from './shared.ts';

export const article = z.strictObject({
  slug: slug()
    .optional()
    .describe('Address of the article; default: the file name without its date'),
  title: prose(250).describe('The headline; warned over 110 characters'),
  summary: prose(600).describe('The standfirst; warned over 300 characters'),
  date: dayOrMoment().describe('When it is first published'),
  topics: displayed(
    listOf(reference('topic')).min(1).describe('What it is about; the first is its kicker'),
    { shown: 'facts' },
  ),
  countries: displayed(listOf(country()).optional().describe('The countries it is about'), { shown: 'facts' }),
  mentions: listOf(country()).optional().describe('Countries that are named but not its subject'),
  kind: kindOfPiece(articleKinds),
  dateline: z
    .strictObject({
      place: prose(100).describe('The place as it is printed'),
      country: country().describe('Its country'),
    })
    .optional()
    .describe('Where it was written'),
  authors: listOf(reference('author')).optional().describe('The byline'),
  contributors: listOf(
    z.strictObject({
      name: prose(200).describe('Who'),
      role: prose(100).describe('Translator, photographer…'),
    }),
  )
    .optional()
    .describe('Who else took part'),
  places: displayed(listOf(reference('place')).optional().describe('Places it is about'), { shown: 'facts' }),
  people: displayed(listOf(reference('person')).optional().describe('People it is about'), { shown: 'facts' }),
  organizations: displayed(listOf(reference('organization')).optional().describe('Organizations it is about'), { shown: 'facts' }),
  regions: displayed(listOf(reference('region')).optional().describe('Regions it is about'), { shown: 'facts' }),
  storylines: listOf(reference('storyline')).optional().describe('The storylines it is part of'),
  keywords: displayed(listOf(text(100)).optional().describe('Words to be found by; they have no pages'), { shown: 'facts' }),
  related: listOf(reference('article'))
    .optional()
    .describe('Articles to be named first under the text'),
  lang: languageTag().optional().describe('Language of the text; default: the site’s'),
  translationOf: reference('article').optional().describe('The article that this one translates'),
  sources: listOf(source).optional().describe('What it rests on'),
  events: listOf(event).optional().describe('Dated events that it reports'),
  updates: listOf(amendment).optional().describe('What was added later'),
  corrections: listOf(amendment).optional().describe('What was wrong and is now right'),
  aliases: listOf(text(300)).optional().describe('Old paths that lead here: `/2020/10/valdai/`'),
  cover: cover.optional().describe('The picture above the text'),
  license: text(120).optional().describe('Its licence, where it is not the site’s'),
  canonical: webAddress().optional().describe('Address of the original, if this is a copy'),
  originallyPublished: z
    .strictObject({
      name: prose(200).describe('Where'),
      url: webAddress().describe('Its address there'),
      date: day().describe('When'),
    })
    .optional()
    .describe('Where it appeared first'),
  draft: flag().optional().describe('Not published'),
  noindex: flag().optional().describe('Search engines are asked to pass it over'),
  publishAt: moment().optional().describe('Published by the first build after this moment'),
  withdrawn: z
    .strictObject({
      date: day().describe('When it was withdrawn'),
      note: prose(1000).describe('What readers see'),
      reason: oneOf(['legal', 'safety', 'error', 'retraction']).describe('Why'),
    })
    .optional()
    .describe('The article is replaced by a notice'),
  id: text(300).optional().describe('Stable id in feeds; default: its address'),
  extra: note(z.record(z.string(), z.unknown()), { form: 'free map' })
    .optional()
    .describe('Whatever else is known: in `/data/articles.json`, and on no page'),
});

/** The field for the kind of an article, which is one of these. */
export function kindOfPiece(kinds: readonly string[]) {
  return oneOf(kinds)
    .optional()
    .describe('What kind of piece it is; `analysis` if nothing is said');
}

/** The schema of articles, also where an outlet has added fields and kinds of its own. */
export type ArticleSchema = typeof article;
