import type { IndexGroup, IndexItem, IndexPage } from '../lists/index-page.ts';
import type { TimelinePage } from '../timeline/timeline-page.ts';
import type { Site } from '../../site/site.ts';
import type { PageFrame } from '../frame/frame.ts';
import { sharedPictures } from './share-image.ts';
import { collectionNode, pageOf } from './json-ld-pages.ts';
import { organizationNode, webSiteNode } from './json-ld-organization.ts';
import { statementNode } from './json-ld-statements.ts';
import type { Node } from './json-ld.ts';
import { pageHead } from './page-head.ts';
import type { MetaTag, PageHead } from './head.ts';

/** The head of a list: of a subject (`about`), of a year, of everything. */
export function listHead(
  page: {
    readonly frame: PageFrame;
    readonly items: readonly { readonly href: string }[];
    readonly about?: Node;
  },
  site: Site,
  pictures = sharedPictures(site),
): PageHead {
  return pageHead(page.frame, [collectionNode(page.frame, site, page)], site, pictures);
}

export function indexHead(page: IndexPage, site: Site, pictures = sharedPictures(site)): PageHead {
  return listHead({ frame: page.frame, items: page.groups.flatMap(itemsIn) }, site, pictures);
}

function itemsIn({ items, groups }: IndexGroup): readonly IndexItem[] {
  return [...items, ...groups.flatMap(itemsIn)];
}

/** The head of a page of events and statements; the statements are told one by one. */
export function timelineHead(
  { frame, groups }: TimelinePage,
  site: Site,
  pictures = sharedPictures(site),
): PageHead {
  const items = groups.flatMap(({ statements }) =>
    statements.map((item) => statementNode(item, site)),
  );
  return pageHead(frame, [collectionNode(frame, site, { items })], site, pictures);
}

/** The head of the home page and of the pages after it: the site and who publishes it. */
export function homeHead(frame: PageFrame, site: Site, pictures = sharedPictures(site)): PageHead {
  const nodes = [webSiteNode(site, pictures), organizationNode(site, pictures)];
  const head = pageHead(frame, nodes, site, pictures);
  return { ...head, tags: [...head.tags, ...verificationTags(site)] };
}

/** By which name each service looks for its code. */
const verificationNames = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  yandex: 'yandex-verification',
  baidu: 'baidu-site-verification',
  naver: 'naver-site-verification',
  pinterest: 'p:domain_verify',
  facebook: 'facebook-domain-verification',
} as const;

function verificationTags({ settings: { verification = {} } }: Site): readonly MetaTag[] {
  return Object.entries(verificationNames).flatMap(([service, name]) => {
    const content = verification[service as keyof typeof verificationNames];
    return content === undefined ? [] : [{ name, content }];
  });
}

/** The head of one of the outlet's own pages. */
export function outletHead(
  frame: PageFrame,
  slug: string,
  site: Site,
  pictures = sharedPictures(site),
): PageHead {
  const type = slug === site.settings.policies?.contact ? 'ContactPage' : 'AboutPage';
  const node = {
    '@type': type,
    ...pageOf(frame, site),
    publisher: organizationNode(site, pictures),
  };
  return pageHead(frame, [node], site, pictures);
}
