import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { SlotWord } from './body.ts';

/** Alignment of cells as a class: the attribute is no longer HTML. */
export function alignCells(tree: Root): void {
  visit(tree, 'element', (node) => {
    const { align, ...others } = node.properties;
    if (align === 'right' || align === 'center') node.properties = { ...others, className: [align] };
  });
}

/** A wide table scrolls by itself on a phone; so it must be reached by keyboard and have a name. */
export function wrapTables(tree: Root, label: () => string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const wrapper: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label() },
      children: [node],
    };
    parent.children[index] = wrapper;
    // Past the wrapper, or the table inside it would be wrapped again.
    return index + 1;
  });
}

/** remark-rehype names the notes and the ways back in English; here they get slots for the words of the site. */
export function nameFootnotes(tree: Root, word: (word: SlotWord, argument: string) => string): void {
  visit(tree, 'element', (node) => {
    if (node.properties['id'] === 'footnote-label') {
      node.children = [{ type: 'text', value: word('footnotes', '') }];
      node.properties['className'] = [];
    }
    if ('dataFootnoteBackref' in node.properties) {
      const number = /[\d-]+$/.exec(String(node.properties['ariaLabel']))?.[0] ?? '';
      node.properties['ariaLabel'] = word('backToReference', number);
    }
  });
}
