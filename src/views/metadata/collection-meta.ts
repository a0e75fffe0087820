import type { Edition } from '../../site/site.ts';
import type { PageFrame } from '../frame/frame.ts';
import type { ChroniclePage, IndexGroup, IndexItem, IndexPage } from '../pages.ts';
import type { BuiltPictures } from '../../site/built-picture.ts';
import { collectionNode, pageOf } from './json-ld-pages.ts';
import { organizationNode, webSiteNode } from './json-ld-organization.ts';
import { statementNode } from './json-ld-statements.ts';
import type { Node } from './json-ld.ts';
import { pageMeta, type PageMeta } from './page-meta.ts';

/** The head of a list: of a subject (`about`), of a year, of everything. */
export function listMeta(
  page: {
    readonly frame: PageFrame;
    readonly items: readonly { readonly href: string }[];
    readonly about?: Node;
  },
  edition: Edition,
  pictures: BuiltPictures,
): PageMeta {
  return pageMeta(page.frame, [collectionNode(page.frame, edition, page)], edition, pictures);
}

export function indexMeta(page: IndexPage, edition: Edition, pictures: BuiltPictures): PageMeta {
  return listMeta({ frame: page.frame, items: page.groups.flatMap(itemsIn) }, edition, pictures);
}

function itemsIn({ items, groups }: IndexGroup): readonly IndexItem[] {
  return [...items, ...groups.flatMap(itemsIn)];
}

/** The head of a page of events and statements; the statements are told one by one. */
export function chronicleMeta(
  { frame, groups }: ChroniclePage,
  edition: Edition,
  pictures: BuiltPictures,
): PageMeta {
  const items = groups.flatMap(({ statements }) =>
    statements.map((item) => statementNode(item, edition)),
  );
  return pageMeta(frame, [collectionNode(frame, edition, { items })], edition, pictures);
}

/** The head of the home page and of the pages after it: the site and who publishes it. */
export function homeMeta(frame: PageFrame, edition: Edition, pictures: BuiltPictures): PageMeta {
  const nodes = [webSiteNode(edition, pictures), organizationNode(edition, pictures)];
  return pageMeta(frame, nodes, edition, pictures);
}

/** The head of one of the outlet's own pages. */
export function outletMeta(
  frame: PageFrame,
  slug: string,
  edition: Edition,
  pictures: BuiltPictures,
): PageMeta {
  const type = slug === edition.site.policies?.contact ? 'ContactPage' : 'AboutPage';
  const node = {
    '@type': type,
    ...pageOf(frame, edition),
    publisher: organizationNode(edition, pictures),
  };
  return pageMeta(frame, [node], edition, pictures);
}
