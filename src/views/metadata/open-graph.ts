import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { PageFrame } from '../frame/frame.ts';
import { changedOn, publishedOn } from '../../site/publication-dates.ts';
import { tagsOf } from './identity.ts';
import type { MetaTag } from './head.ts';
import type { ShareImage } from './share-image.ts';

/** A page as it is shared (https://ogp.me); `article` where it is one. */
export function openGraph(
  frame: PageFrame,
  image: ShareImage,
  article: Article | null,
  site: Site,
): readonly MetaTag[] {
  return [
    property('og:type', article ? 'article' : 'website'),
    property('og:title', frame.name),
    property('og:description', frame.description),
    property('og:url', frame.canonical),
    property('og:site_name', site.settings.name),
    property('og:image', image.url),
    // A card says the title, which was said.
    ...(image.alt === frame.name ? [] : [property('og:image:alt', image.alt)]),
    ...(image.large
      ? [
          property('og:image:width', String(image.width)),
          property('og:image:height', String(image.height)),
        ]
      : []),
    ...(article ? articleTags(article, site) : []),
    { name: 'twitter:card', content: image.large ? 'summary_large_image' : 'summary' },
  ];
}

function articleTags(article: Article, site: Site): readonly MetaTag[] {
  const changed = changedOn(article);
  return [
    property('article:published_time', publishedOn(article, site)),
    ...(changed === null ? [] : [property('article:modified_time', changed)]),
    ...tagsOf(article, site).map((tag) => property('article:tag', tag)),
  ];
}

function property(name: string, content: string): MetaTag {
  return { property: name, content };
}
