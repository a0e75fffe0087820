import type { Element, Parents, Root } from 'hast';
import { isLanguageTag } from '../schema/language-tags.ts';
import { directionOf } from '../text-direction.ts';
import type { SlotWord } from './body.ts';
import { walkHtml } from './walk.ts';

/** Alignment of cells as a class: the attribute is no longer HTML. */
export function alignCells(tree: Root): void {
  walkHtml(tree, (node) => {
    if (node.type !== 'element' || !('align' in node.properties)) return;
    const { align, ...others } = node.properties;
    const atOtherSide = align === 'right' || align === 'center';
    node.properties = atOtherSide ? { ...others, className: [align] } : others;
  });
}

/** The corner over the first column heads nothing, and a screen reader would read it out as a heading without a name. */
export function emptyCorners(tree: Root): void {
  walkHtml(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'tr') return;
    const cells = node.children.flatMap((cell) => (cell.type === 'element' ? [cell] : []));
    const corners = cells.filter(
      ({ tagName, children }) => tagName === 'th' && children.length === 0,
    );
    for (const corner of corners) corner.tagName = 'td';
    // Beside a cell that heads nothing, the others must say that they head their columns.
    for (const cell of corners.length > 0 ? cells : [])
      if (cell.tagName === 'th') cell.properties.scope = 'col';
  });
}

/** A wide table scrolls by itself on a phone; so it must be reached by keyboard and have a name. */
export function wrapTables(tree: Root, label: () => string): void {
  walkHtml(tree, (node, index, parent) => {
    if (node.type !== 'element' || node.tagName !== 'table' || isWrapper(parent)) return;
    const wrapper: Element = {
      type: 'element',
      tagName: 'section',
      properties: { className: ['table'], tabIndex: 0, ariaLabel: label() },
      children: [node],
    };
    parent.children[index] = wrapper;
  });
}

function isWrapper(parent: Parents): boolean {
  return parent.type === 'element' && parent.tagName === 'section';
}

/** remark-rehype names the notes and the ways back in English; here they get slots for the words of the site. */
export function nameFootnotes(
  tree: Root,
  word: (word: SlotWord, argument: string) => string,
): void {
  walkHtml(tree, (node) => {
    if (node.type !== 'element') return;
    if (node.properties.id === 'footnote-label') {
      node.children = [{ type: 'text', value: word('footnotes', '') }];
      node.properties.className = [];
    }
    if ('dataFootnoteBackref' in node.properties) {
      const number = /[\d-]+$/.exec(String(node.properties.ariaLabel))?.[0] ?? '';
      node.properties.ariaLabel = word('backToReference', number);
    }
  });
}

const address = /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.)\S*$/i;

/**
 * Puts `dir` beside every `lang`, and has code and addresses run from left to right inside a text that does not: their
 * brackets, colons and slashes would change places. Feeds have no style sheet, so this is said by attributes.
 */
export function setDirections(parent: Parents, around: 'ltr' | 'rtl'): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const { lang } = node.properties;
    if (typeof lang === 'string' && isLanguageTag(lang)) node.properties.dir = directionOf(lang);
    else if (around === 'rtl' && runsFromLeft(node)) node.properties.dir = 'ltr';
    const own = node.properties.dir;
    setDirections(node, own === 'ltr' || own === 'rtl' ? own : around);
  }
}

function runsFromLeft({ tagName, children: [first, ...others] }: Element): boolean {
  if (tagName === 'pre' || tagName === 'code') return true;
  return (
    tagName === 'a' && first?.type === 'text' && others.length === 0 && address.test(first.value)
  );
}
