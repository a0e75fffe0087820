import { z } from 'zod';
import { isLanguage, isRfc3339, isWebAddress } from './values.ts';

const text = z.string().min(1);
const address = z.string().refine(isWebAddress, 'is no address');
const date = z.string().refine(isRfc3339, 'is no date-time');
const language = z.string().refine(isLanguage, 'is no language');
const author = z
  .strictObject({ name: text.optional(), url: address.optional(), avatar: address.optional() })
  .refine((one) => Object.keys(one).length > 0, 'an author needs a name, url or avatar');

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); an extension would begin with an underscore. */
const form = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: text.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  items: z.array(
    z
      .strictObject({
        id: text,
        url: address.optional(),
        title: text.optional(),
        content_html: text.optional(),
        content_text: text.optional(),
        summary: text.optional(),
        image: address.optional(),
        date_published: date.optional(),
        date_modified: date.optional(),
        authors: z.array(author).optional(),
        tags: z.array(text).optional(),
        language: language.optional(),
      })
      .refine(
        (item) => item.content_html !== undefined || item.content_text !== undefined,
        'an item needs content',
      ),
  ),
});

/** What the rules of JSON Feed say against a document; empty where it is valid. */
export function jsonFeedFaults(document: string): readonly string[] {
  const parsed = form.safeParse(JSON.parse(document));
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const ids = parsed.data.items.map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : ['two items have one id'];
}
