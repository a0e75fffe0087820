import type { Site } from '../site/site.ts';
import { dataOutputs } from './data/data-outputs.ts';
import { feedOutputs } from './feeds/feed-outputs.ts';
import { hostingOutputs } from './hosting/hosting-outputs.ts';
import { logoOutputs } from './logo-outputs.ts';
import type { Output, OutputGroup } from './output.ts';
import { sitemapOutputs } from './sitemaps/sitemap-outputs.ts';

const groups: readonly OutputGroup[] = [
  feedOutputs,
  sitemapOutputs,
  dataOutputs,
  hostingOutputs,
  logoOutputs,
];

/** Every file of a site that is no page, bitmap or part of the search. Texts are computed where they are asked for. */
export function outputsOf(site: Site): readonly Output[] {
  return groups.flatMap((group) => group(site));
}
