import type { Edition } from '../../site/site.ts';
import type { PageFrame } from '../frame/frame.ts';
import type { ChroniclePage, IndexGroup, IndexItem, IndexPage } from '../pages.ts';
import { sharedPictures } from './share-image.ts';
import { collectionNode, pageOf } from './json-ld-pages.ts';
import { organizationNode, webSiteNode } from './json-ld-organization.ts';
import { statementNode } from './json-ld-statements.ts';
import type { Node } from './json-ld.ts';
import { pageHead } from './page-head.ts';
import { type PageHead } from './head.ts';

/** The head of a list: of a subject (`about`), of a year, of everything. */
export function listHead(
  page: {
    readonly frame: PageFrame;
    readonly items: readonly { readonly href: string }[];
    readonly about?: Node;
  },
  edition: Edition,
  pictures = sharedPictures(edition),
): PageHead {
  return pageHead(page.frame, [collectionNode(page.frame, edition, page)], edition, pictures);
}

export function indexHead(
  page: IndexPage,
  edition: Edition,
  pictures = sharedPictures(edition),
): PageHead {
  return listHead({ frame: page.frame, items: page.groups.flatMap(itemsIn) }, edition, pictures);
}

function itemsIn({ items, groups }: IndexGroup): readonly IndexItem[] {
  return [...items, ...groups.flatMap(itemsIn)];
}

/** The head of a page of events and statements; the statements are told one by one. */
export function timelineHead(
  { frame, groups }: ChroniclePage,
  edition: Edition,
  pictures = sharedPictures(edition),
): PageHead {
  const items = groups.flatMap(({ statements }) =>
    statements.map((item) => statementNode(item, edition)),
  );
  return pageHead(frame, [collectionNode(frame, edition, { items })], edition, pictures);
}

/** The head of the home page and of the pages after it: the site and who publishes it. */
export function homeHead(
  frame: PageFrame,
  edition: Edition,
  pictures = sharedPictures(edition),
): PageHead {
  const nodes = [webSiteNode(edition, pictures), organizationNode(edition, pictures)];
  return pageHead(frame, nodes, edition, pictures);
}

/** The head of one of the outlet's own pages. */
export function outletHead(
  frame: PageFrame,
  slug: string,
  edition: Edition,
  pictures = sharedPictures(edition),
): PageHead {
  const type = slug === edition.site.policies?.contact ? 'ContactPage' : 'AboutPage';
  const node = {
    '@type': type,
    ...pageOf(frame, edition),
    publisher: organizationNode(edition, pictures),
  };
  return pageHead(frame, [node], edition, pictures);
}
