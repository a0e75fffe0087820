import { archiveKind, archiveMonthKind, archiveYearKind } from './archive/archive-kinds.ts';
import { aliasKind, articleKind, correctionsKind } from './article/article-kinds.ts';
import { countriesKind, countryKind, countryTimelineKind } from './country/country-kinds.ts';
import { dataKind } from './data/data-kind.ts';
import { feedsKind } from './feeds/feeds-kind.ts';
import { homeKind } from './home/home-kind.ts';
import {
  allArticlesKind,
  articleKindKind,
  articleKindsKind,
  vocabularyIndexKind,
  vocabularyKind,
} from './lists/list-kinds.ts';
import { aboutKind, notFoundKind, outletKind } from './outlet/outlet-kinds.ts';
import type { PageKind } from './page.ts';
import { pairKind, relationsKind } from './relations/relations-kinds.ts';
import { searchKind } from './search/search-kind.ts';
import {
  statementsKind,
  statementsYearKind,
  timelineKind,
  timelineYearKind,
} from './timeline/timeline-kinds.ts';

/** Every kind of page of a site, in the order of the sitemap. */
export const pageKinds: readonly PageKind[] = [
  homeKind,
  allArticlesKind,
  articleKind,
  vocabularyIndexKind('topic'),
  countriesKind,
  vocabularyIndexKind('region'),
  vocabularyIndexKind('place'),
  vocabularyIndexKind('person'),
  vocabularyIndexKind('organization'),
  vocabularyIndexKind('storyline'),
  vocabularyIndexKind('author'),
  articleKindsKind,
  relationsKind,
  timelineKind,
  statementsKind,
  archiveKind,
  searchKind,
  correctionsKind,
  aboutKind,
  feedsKind,
  dataKind,
  notFoundKind,
  vocabularyKind('topic'),
  vocabularyKind('region'),
  vocabularyKind('place'),
  vocabularyKind('person'),
  vocabularyKind('organization'),
  vocabularyKind('storyline'),
  vocabularyKind('author'),
  countryKind,
  articleKindKind,
  pairKind,
  archiveYearKind,
  archiveMonthKind,
  timelineYearKind,
  statementsYearKind,
  countryTimelineKind,
  outletKind,
  aliasKind,
];
