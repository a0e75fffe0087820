import type { Edition, Vocabulary } from '../site/site.ts';
import { articlesPages, kindPages, vocabularyPages } from './lists/detail.ts';
import { articlePage, withdrawnPage } from './article/article.ts';
import { dossierPages } from './country/country.ts';
import { aliasPath } from '../site/addresses.ts';
import { homePages } from './home/home.ts';
import { movedPage } from './article/moved.ts';
import { countryChronicle, statementYears, timelineYears } from './timeline/timeline.ts';
import { kindOf } from '../site/article-kind.ts';
import { relatedArticles } from '../site/related.ts';
import { articleKinds } from '../content/schema/article.ts';
import { monthPages, yearPages } from './archive/archive.ts';
import { pairPages } from './relations/relations.ts';
import { outletPage } from './outlet/outlet.ts';
import type {
  ArticlePage,
  ChroniclePage,
  CountryPage,
  DetailPage,
  HomePage,
  MovedPage,
  OutletPage,
  WithdrawnPage,
  YearPage,
} from './pages.ts';

/** One page of a route: what its address is made of, and everything that it shows. */
export interface Route<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
}

/** `/page/2/`…; the first page of home has a route of its own. */
export function homeRoutes(edition: Edition): Route<HomePage>[] {
  return homePages(edition)
    .map((props, index) => ({ params: { page: String(index + 1) }, props }))
    .slice(1);
}

/** `/articles/<slug>/`: the article, or the notice that it was withdrawn. */
export function articleRoutes(
  edition: Edition,
): Route<{ readonly article: ArticlePage } | { readonly withdrawn: WithdrawnPage }>[] {
  const related = relatedArticles(edition.articles);
  return [...edition.articleBySlug.values()].map((article) => ({
    params: { slug: article.slug },
    props:
      article.state === 'withdrawn'
        ? { withdrawn: withdrawnPage(article, edition) }
        : { article: articlePage(article, related.get(article.slug) ?? [], edition) },
  }));
}

/** The old addresses of articles: each leads on to the article, or shows the notice that it was withdrawn. */
export function aliasRoutes(
  edition: Edition,
): Route<{ readonly moved: MovedPage } | { readonly withdrawn: WithdrawnPage }>[] {
  return [...edition.articleBySlug.values()].flatMap((article) =>
    (article.entry.data.aliases ?? []).map(aliasPath).map((path) => ({
      params: { alias: path.replaceAll(/^\/|\/$/g, '') },
      props:
        article.state === 'withdrawn'
          ? { withdrawn: withdrawnPage(article, edition, path) }
          : { moved: movedPage(article, path, edition) },
    })),
  );
}

/** `/articles/`, `/articles/2/`… */
export function articleListRoutes(edition: Edition): Route<DetailPage>[] {
  return paged({}, articlesPages(edition));
}

/** `/topics/<slug>/`, `/topics/<slug>/2/`…, and so for each kind of the vocabulary. */
export function vocabularyRoutes(kind: Vocabulary, edition: Edition): Route<DetailPage>[] {
  return [...edition.holdings[kind].keys()].flatMap((slug) =>
    paged({ slug }, vocabularyPages(kind, slug, edition)),
  );
}

export function countryRoutes(edition: Edition): Route<CountryPage>[] {
  return [...edition.countries.values()].flatMap((dossier) =>
    paged({ slug: dossier.slug }, dossierPages(dossier, edition)),
  );
}

/** `/relations/<pair>/`, `/relations/<pair>/2/`… */
export function pairRoutes(edition: Edition): Route<DetailPage>[] {
  return [...edition.pairsWithPage.values()].flatMap((pair) => {
    const { slug, pages } = pairPages(pair, edition);
    return paged({ slug }, pages);
  });
}

export function kindRoutes(edition: Edition): Route<DetailPage>[] {
  const written = new Set(edition.articles.map(kindOf));
  return articleKinds
    .filter((kind) => written.has(kind))
    .flatMap((kind) => paged({ slug: kind }, kindPages(kind, edition)));
}

export function yearRoutes(edition: Edition): Route<YearPage>[] {
  return yearPages(edition).map(([year, props]) => ({ params: { year }, props }));
}

export function monthRoutes(edition: Edition): Route<DetailPage>[] {
  return monthPages(edition).map(([month, props]) => ({
    params: { year: month.slice(0, 4), month: month.slice(5) },
    props,
  }));
}

export function outletRoutes(edition: Edition): Route<OutletPage>[] {
  return [...edition.pages.values()].map((entry) => ({
    params: { slug: entry.slug },
    props: outletPage(entry, edition),
  }));
}

/** `/timeline/2020/`. */
export function timelineRoutes(edition: Edition): Route<ChroniclePage>[] {
  return timelineYears(edition).map(([year, props]) => ({ params: { year }, props }));
}

/** `/statements/2020/`. */
export function statementRoutes(edition: Edition): Route<ChroniclePage>[] {
  return statementYears(edition).map(([year, props]) => ({ params: { year }, props }));
}

/** `/countries/<slug>/timeline/` and `/countries/<slug>/statements/`. */
export function countryChronicleRoutes(edition: Edition): Route<ChroniclePage>[] {
  return [...edition.countries.values()].flatMap((dossier) =>
    chronicles.flatMap((what) => {
      const props = countryChronicle(dossier, what, edition);
      return props ? [{ params: { slug: dossier.slug, chronicle: what }, props }] : [];
    }),
  );
}

const chronicles = ['timeline', 'statements'] as const;

function paged<Page extends DetailPage>(
  params: Route<unknown>['params'],
  pages: readonly Page[],
): Route<Page>[] {
  return pages.map((props, index) => ({
    params: { ...params, page: index === 0 ? undefined : String(index + 1) },
    props,
  }));
}
