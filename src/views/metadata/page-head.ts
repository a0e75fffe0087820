import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { PageFrame } from '../frame/frame.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { highwire } from './highwire.ts';
import { articleNode } from './json-ld-article.ts';
import { breadcrumbNode } from './json-ld-pages.ts';
import { jsonLd, type Node } from './json-ld.ts';
import { licenceAddress } from '../../site/licence.ts';
import { openGraph } from './open-graph.ts';
import { shareImage, sharedPictures } from './share-image.ts';
import type { HeadLink, PageHead } from './head.ts';

/** The head of a page that is no article; `nodes` say what it is. */
export function pageHead(
  frame: PageFrame,
  nodes: readonly Node[],
  site: Site,
  pictures = sharedPictures(site),
): PageHead {
  return {
    tags: openGraph(frame, shareImage(null, site, pictures), null, site),
    links: [...feedLinks(frame, site), ...licenceLink(site.settings.license?.text)],
    jsonLd: scripts([...nodes, breadcrumbNode(frame, site)]),
  };
}

export function articleHead(
  frame: PageFrame,
  article: Article,
  site: Site,
  pictures = sharedPictures(site, article),
): PageHead {
  const image = shareImage(article, site, pictures);
  return {
    tags: [...openGraph(frame, image, article, site), ...highwire(article, site)],
    links: [
      ...feedLinks(frame, site),
      ...licenceLink(article.entry.data.license ?? site.settings.license?.text),
    ],
    jsonLd: scripts([articleNode(article, site, pictures), breadcrumbNode(frame, site)]),
  };
}

function scripts(nodes: readonly (Node | null)[]): readonly string[] {
  return nodes.flatMap((node) => (node === null ? [] : [jsonLd(node)]));
}

/** The feeds by which a reader's program finds what is new here: of the subject, then of the site. */
function feedLinks(frame: PageFrame, { settings, preview }: Site): readonly HeadLink[] {
  if (preview) return [];
  const words = settings.words;
  const link = (type: string, path: string, form: string): HeadLink => ({
    rel: 'alternate',
    type,
    href: settings.addresses.to(path),
    title: form,
  });
  return [
    ...(frame.feed === null
      ? []
      : [
          {
            rel: 'alternate' as const,
            type: 'application/rss+xml',
            href: frame.feed.href,
            title: frame.feed.text,
          },
        ]),
    link('application/rss+xml', filePaths.rss, words.feedRss),
    link('application/atom+xml', filePaths.atom, words.feedAtom),
    link('application/feed+json', filePaths.json, words.feedJson),
  ];
}

function licenceLink(licence: string | undefined): readonly HeadLink[] {
  const href = licence === undefined ? null : licenceAddress(licence);
  return href === null ? [] : [{ rel: 'license', href }];
}
