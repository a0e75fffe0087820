import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isLanguageTag } from '../schema/language-tags.ts';
import { directionOf } from '../text-direction.ts';
import { footnotePrefix } from './anchors.ts';
import { htmlOfDirectives } from './directives/allowed-html.ts';
import { openSlot, report, slotMarks, type MarkdownContext } from './context.ts';
import {
  alignCells,
  emptyCorners,
  nameFootnotes,
  setDirections,
  wrapTables,
} from './html-steps.ts';
import { limits } from './limits.ts';

type Allowed = NonNullable<typeof defaultSchema.attributes>;

const given: Allowed = defaultSchema.attributes ?? {};

/** What may stand in a text: what Markdown and our directives make, and nothing else. */
const safe: typeof defaultSchema = {
  ...defaultSchema,
  // Ids have their prefixes already; a second one would break the way back from a footnote.
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), ...Object.keys(htmlOfDirectives)],
  attributes: {
    ...given,
    '*': [...(given['*'] ?? []), 'id', 'lang', 'dir'],
    ...htmlOfDirectives,
    section: ['dataFootnotes', ['className', 'footnotes', 'table'], 'tabIndex', 'ariaLabel'],
    td: [['className', 'right', 'center']],
    th: [['className', 'right', 'center']],
  },
};

const toHtmlTree = unified().use(remarkRehype, { clobberPrefix: footnotePrefix }).freeze();
const toSafeHtml = unified().use(rehypeSanitize, safe).use(rehypeStringify).freeze();

/** The finished text as HTML in pieces; numbers stand for the slots of the context. */
export function htmlParts(tree: Root, context: MarkdownContext): (string | number)[] {
  const html: HtmlRoot = toHtmlTree.runSync(tree);
  alignCells(html);
  emptyCorners(html);
  wrapTables(html, () => openSlot(context, { kind: 'word', word: 'tableScroll', argument: '' }));
  nameFootnotes(html, (word, argument) => openSlot(context, { kind: 'word', word, argument }));
  setDirections(html, isLanguageTag(context.language) ? directionOf(context.language) : 'ltr');
  const text = toSafeHtml.stringify(toSafeHtml.runSync(html));
  if (text.length > limits.html) {
    const at = { line: context.firstLine, column: 1, endLine: context.firstLine, endColumn: 1 };
    const message = 'the text becomes more than 1 MB of HTML';
    report(context, 'MD_SIZE', at, message, 'Divide it into several articles of one storyline');
    return [];
  }
  return text
    .split(slotMarks(context))
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');
}
