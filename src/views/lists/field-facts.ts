import type { ReferenceTarget } from '../../content/schema/displayed-fields.ts';
import type { Article } from '../../site/article.ts';
import type { ArticleField } from '../../site/article-fields.ts';
import { valuesOf } from '../../site/field-values.ts';
import type { Site } from '../../site/site.ts';
import { languageOf, type Language } from '../../i18n/language.ts';
import { dateLabel } from '../labels.ts';
import { articleLink, countryLink, linksTo } from '../links.ts';
import type { Fact, MaybeLink } from '../parts.ts';

type Value = MaybeLink & Language;

/**
 * What an article has in a field, as a row of facts; null where it has nothing that can be shown. `around` is the
 * language of the page.
 */
export function factOf(
  field: ArticleField,
  article: Article,
  site: Site,
  around: string,
): Fact | null {
  const values = valuesOf(article, field, site).flatMap((value): readonly Value[] => {
    switch (field.value.type) {
      case 'text':
        return [{ text: value, ...languageOf(article.entry.data.lang, around) }];
      case 'date':
        return [{ text: dateLabel(value, site).text }];
      case 'flag':
        return [{ text: site.settings.words.yes }];
      case 'choice':
        return [{ text: field.valueLabels.get(value) ?? value }];
      case 'reference':
        return referenceLinks(field.value.to, value, site, around);
    }
  });
  if (values.length === 0) return null;
  const { name, label, display } = field;
  // What a field of the outlet means, such as who has translated a text, is not known here.
  return { field: name, label, values, isCategory: display.isOwn !== true };
}

/** A link to what a reference names. */
function referenceLinks(
  to: ReferenceTarget,
  name: string,
  site: Site,
  around: string,
): readonly Value[] {
  if (to === 'country') return [countryLink(name, site)];
  if (to !== 'article') return linksTo(to, [name], site);
  const article = site.articleBySlug.get(name);
  return article ? [articleLink(article, site, around)] : [];
}

/** What an article has in the fields that lists show; of a flag, its label alone. */
export function listFacts(article: Article, site: Site): readonly Fact[] {
  const { articleFields, language } = site.settings;
  return articleFields
    .filter(({ display }) => display.shown === 'list')
    .flatMap((field) => {
      const fact = factOf(field, article, site, language);
      if (fact === null) return [];
      return field.value.type === 'flag' ? [{ ...fact, values: [] }] : [fact];
    });
}
