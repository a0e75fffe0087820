import type { RelatedArticles, Relation } from '../../site/related.ts';
import type { Site } from '../../site/site.ts';

/** Related articles as they are sent to another thread, which has articles of its own. */
export type SentRelations = readonly (readonly [
  slug: string,
  relations: readonly (Omit<Relation, 'article'> & { readonly slug: string })[],
])[];

export function sentRelations(related: RelatedArticles): SentRelations {
  return [...related].map(([slug, relations]) => [
    slug,
    relations.map(({ article, ...relation }) => ({ ...relation, slug: article.slug })),
  ]);
}

/** The same relations between the articles of this thread's site. */
export function receivedRelations(
  sent: SentRelations,
  { articleBySlug }: Pick<Site, 'articleBySlug'>,
): RelatedArticles {
  return new Map(
    sent.map(([slug, relations]) => [
      slug,
      relations.flatMap(({ slug: other, ...relation }) => {
        const article = articleBySlug.get(other);
        return article ? [{ ...relation, article }] : [];
      }),
    ]),
  );
}
