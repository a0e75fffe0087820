import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { filesOf } from './output.ts';

/** A page of the output as a browser reads it. */
export interface Page {
  /** Its address in the site, without the base: `/topics/water/`, `/404.html`. */
  readonly path: string;
  /** Its file in the output folder. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every page of an output folder, by address. */
export type Pages = ReadonlyMap<string, Page>;

export function readPages(folder: string): Pages {
  const files = filesOf(folder).filter((path) => path.endsWith('.html'));
  return new Map(
    files.map((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const html = readFileSync(join(folder, file), 'utf8');
      return [path, { path, file, html, tree: fromHtml(html) }];
    }),
  );
}

/** The page at an address; throws where there is none. */
export function pageAt(pages: Pages, path: string): Page {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The elements of a page, or below one of its elements, in their order. */
export function all(within: Page | Element, selector: string): readonly Element[] {
  return selectAll(selector, 'tree' in within ? within.tree : within);
}

/** The first such element; throws where there is none. */
export function first(within: Page | Element, selector: string): Element {
  const found = select(selector, 'tree' in within ? within.tree : within);
  if (found) return found;
  throw new Error(`There is no ${selector}${'tree' in within ? ` on ${within.path}` : ''}.`);
}

/** The words of a node, blanks joined. */
export function textOf(node: Nodes): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The text of an attribute by its name in hast (`href`, `srcSet`, `hrefLang`); empty without it. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The words and addresses of the links below an element. */
export function linksOf(
  within: Page | Element,
  selector = 'a',
): readonly { readonly href: string; readonly text: string }[] {
  return all(within, selector).map((link) => ({
    href: attribute(link, 'href'),
    text: textOf(link),
  }));
}
