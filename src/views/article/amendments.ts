import type { CorrectionsPage } from '../archive/archive-pages.ts';
import type { Amendment } from './article-page.ts';
import { feedPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { Words } from '../../i18n/words.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { listHead } from '../metadata/collection-head.ts';
import { dateLabel } from '../labels.ts';
import { articleLink, linkTo } from '../links.ts';

type Given = NonNullable<Article['entry']['data']['corrections']>[number];

/** Corrections stand above the text, updates below it; each oldest first. */
export function amendmentsOf(
  { entry }: Article,
  site: Site,
): { corrections: Amendment[]; updates: Amendment[] } {
  const words = site.settings.words;
  const inOrder = (
    given: readonly Given[] | undefined,
    prefix: string,
    fallback: string,
  ): Amendment[] =>
    (given ?? [])
      // Numbered in the order of time, so that a later one, wherever an editor puts it, takes no other's number.
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((one, index) => ({
        anchor: `${prefix}-${String(index + 1)}`,
        label: labelOf(one, fallback, words),
        date: dateLabel(one.date, site),
        note: one.note,
      }));
  return {
    corrections: inOrder(entry.data.corrections, 'c', words.correction),
    updates: inOrder(entry.data.updates, 'u', words.update),
  };
}

function labelOf({ kind }: Given, fallback: string, words: Words): string {
  if (kind === undefined) return fallback;
  return {
    correction: words.correction,
    clarification: words.clarification,
    'editors-note': words.editorsNote,
  }[kind];
}

/** A correction and the article that it is of. */
export interface Corrected {
  readonly article: Article;
  readonly amendment: Amendment;
}

/** Every correction, newest first; those of a day in the order of articles, the last of an article first. */
export function correctionsIn(site: Site): readonly Corrected[] {
  return site.articles
    .flatMap((article) =>
      amendmentsOf(article, site)
        .corrections.toReversed()
        .map((amendment) => ({ article, amendment })),
    )
    .toSorted(({ amendment: a }, { amendment: b }) =>
      a.date.iso > b.date.iso ? -1 : a.date.iso < b.date.iso ? 1 : 0,
    );
}

/** `/corrections/`: everything that was wrong, newest first. */
export function correctionsPage(site: Site): CorrectionsPage {
  const words = site.settings.words;
  const all = correctionsIn(site).map(({ article, amendment }) => {
    const link = articleLink(article, site);
    return {
      ...amendment,
      // Every article counts from 1: here the slug tells their corrections apart.
      anchor: `${amendment.anchor}-${article.slug}`,
      article: { ...link, href: `${link.href}#${amendment.anchor}` },
    };
  });
  const years = [...new Set(all.map(({ date }) => date.iso.slice(0, 4)))];
  const policy = site.settings.policies?.corrections;
  const page: CorrectionsPage = {
    frame: frameOf(
      {
        path: '/corrections/',
        title: words.corrections,
        description: words.correctionsIntroduction,
        feed: { path: feedPath('/corrections/'), name: words.corrections },
      },
      site,
    ),
    heading: words.corrections,
    standfirst: words.correctionsIntroduction,
    policy:
      policy !== undefined && site.pages.has(policy)
        ? linkTo('page', policy, words.correctionsPolicy, site)
        : null,
    years: years.map((year) => ({
      id: `y-${year}`,
      heading: year,
      items: all.filter(({ date }) => date.iso.startsWith(year)),
    })),
    empty: all.length === 0 ? words.noCorrections : null,
  };
  const items = page.years.flatMap((year) => year.items.flatMap(({ article }) => article ?? []));
  return withHead(page, listHead({ frame: page.frame, items }, site));
}
