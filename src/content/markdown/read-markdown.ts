import type { Root } from 'mdast';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { proseOf, type Prose } from '../../gazetteer/finder/plain-text.ts';
import type { LinkReference, Reference } from '../entry.ts';
import { hiddenReferences } from '../source/hidden-characters.ts';
import { takesEnglishQuotes } from '../typography.ts';
import { endBareAddresses } from './bare-addresses.ts';
import { emptyBody, type MarkdownBody } from './body.ts';
import { lineStartsOf, report, slotMarks, type MarkdownContext } from './context.ts';
import { resolveDirectives } from './directives/resolve-directives.ts';
import { checkFootnotes } from './footnotes.ts';
import { resolveHeadings } from './headings.ts';
import { htmlParts } from './html.ts';
import { resolveImages } from './images.ts';
import { warnOfLeftovers } from './leftovers.ts';
import { resolveLinks } from './links.ts';
import { numberLists } from './lists.ts';
import { checkStatementCopies, isWithinLimits } from './limits.ts';
import { maxNesting, tooDeepLine, tooDeepNode } from './nesting.ts';
import { restoreNotes } from './notes.ts';
import { costlyLine } from './parser-cost.ts';
import { parseMarkdown } from './parser.ts';
import { plainText } from './plain-text.ts';
import { setAllQuotes } from './quotes.ts';
import { refuseHtml } from './refusals.ts';
import { warnOfSigns } from './signs.ts';
import { checkReplies } from './directives/open-statement.ts';
import { checkTables } from './tables.ts';
import { termsOf } from './terms.ts';
import { countWords, plainTasks } from './text.ts';
import { warnOfOpenEmphasis } from './unmade-emphasis.ts';
import { warnOfUnmeantBlocks } from './unmeant-blocks.ts';
import { walk } from './walk.ts';

export interface MarkdownSource {
  readonly file: string;
  readonly path: string;
  readonly markdown: string;
  readonly firstLine: number;
  /** Of the text, for its quotation marks. */
  readonly language: string;
  /** Hash of the file: part of the marks of slots, which no author can so write. */
  readonly nonce: string;
  /** The ids of the sources in the front matter; null where they could not be read. */
  readonly sourceIds: readonly string[] | null;
}

export interface MarkdownResult {
  readonly body: MarkdownBody;
  readonly references: readonly Reference[];
  /** Links to whole addresses. */
  readonly addresses: readonly LinkReference[];
  /** What a reader reads, with the way back to the file; null where the text could not be read. */
  readonly prose: Prose | null;
  readonly faults: readonly Diagnostic[];
}

/** A text whose tree has no directive left; its headings, images and links are as they were written. */
export interface OpenMarkdown {
  tree: Root;
  readonly context: MarkdownContext;
  readonly prose: Prose;
}

/** Reads one text: parse, then one step after the other over the tree, then HTML. */
export function readMarkdown(source: MarkdownSource, parse = parseMarkdown): MarkdownResult {
  const open = openMarkdown(source, parse);
  return 'tree' in open ? closeMarkdown(open) : open;
}

/** The first half of reading a text: what is in it, and the faults of its signs. The result itself where it is refused. */
export function openMarkdown(
  source: MarkdownSource,
  parse = parseMarkdown,
): OpenMarkdown | MarkdownResult {
  const deep = tooDeepLine(source.markdown);
  if (deep !== null) {
    const at = lineRange(source.firstLine + deep - 1);
    const { file } = source;
    return unread([fault('MD_DEPTH', { file, at, message: depthMessage, hint: depthHint })]);
  }
  const costly = costlyLine(source.markdown);
  if (costly !== null) return tooCostly(source, costly);
  const tree = parse(source.markdown);
  const context: MarkdownContext = {
    ...source,
    english: takesEnglishQuotes(source.language),
    lineStarts: lineStartsOf(source.markdown),
    faults: hiddenReferences(withoutCode(tree, source.markdown), source.file, source.firstLine),
    slots: [],
    headings: [],
    statements: [],
    replies: [],
    references: [],
    addresses: [],
    owed: { fences: 0 },
  };
  const deepNode = tooDeepNode(tree);
  if (deepNode) {
    report(context, 'MD_DEPTH', deepNode, depthMessage, depthHint);
    return unread(context.faults);
  }
  if (!isWithinLimits(tree, context)) return unread(context.faults);
  endBareAddresses(tree, parse, context);
  const looseMarks = restoreNotes(tree, context);
  refuseHtml(tree, context);
  checkFootnotes(tree, looseMarks, context);
  checkTables(tree, context);
  warnOfSigns(tree, context);
  warnOfOpenEmphasis(tree, context);
  warnOfLeftovers(tree, context);
  warnOfUnmeantBlocks(tree, context);
  numberLists(tree, context);
  resolveDirectives(tree, context);
  checkReplies(context);
  checkStatementCopies(context);
  const prose = proseOf(tree, source.markdown, source.firstLine);
  setAllQuotes(tree, source.language);
  plainTasks(tree);
  return { tree, context, prose };
}

/** The second half: headings, images and links, then HTML. */
export function closeMarkdown({ tree, context, prose }: OpenMarkdown): MarkdownResult {
  // Before images become slots: the words of a heading are its anchor and its place in the outline.
  resolveHeadings(tree, context);
  const text = readableText(tree, context);
  const ofImages = resolveImages(tree, context);
  resolveLinks(tree, ofImages, context);
  const { headings, statements, references, addresses, slots, faults } = context;
  const parts = faults.some((one) => one.severity === 'error') ? [] : htmlParts(tree, context);
  return {
    body: {
      parts,
      slots,
      headings,
      statements,
      words: countWords(text),
      terms: termsOf(text),
      text,
    },
    references,
    addresses,
    prose,
    faults,
  };
}

/** The text as it is printed, with the words of figures and link cards, which the tree holds as slots. */
function readableText(tree: Root, context: MarkdownContext): string {
  const marks = slotMarks(context);
  const words = (_: string, index: string): string => {
    const slot = context.slots[Number(index)];
    if (slot?.kind === 'image') return slot.picture.caption ?? slot.picture.alt;
    return slot?.kind === 'embed' ? slot.title : '';
  };
  return plainText(tree, { textOf: (value) => value.replaceAll(marks, words) });
}

/** The text with blanks in the place of its code, in which nothing is decoded. */
function withoutCode(tree: Root, markdown: string): string {
  if (!markdown.includes('&#')) return markdown;
  const parts: string[] = [];
  let done = 0;
  walk(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const start = node.position?.start.offset ?? done;
    const end = node.position?.end.offset ?? start;
    parts.push(markdown.slice(done, start), markdown.slice(start, end).replaceAll(/[^\n]/g, ' '));
    done = end;
  });
  return parts.join('') + markdown.slice(done);
}

const depthMessage = `the text is nested more than ${String(maxNesting)} levels deep`;
const depthHint = 'Remove some levels of quotation, list or emphasis';

/** A text that the parser would take too long for. */
function tooCostly({ file, firstLine }: MarkdownSource, line: number): MarkdownResult {
  return unread([
    fault('MD_SIZE', {
      file,
      at: lineRange(firstLine + line - 1),
      message:
        'one passage of the text has too many colons, character references and emphasis marks',
      hint: 'Split it with blank lines, or divide the text into several articles of one storyline',
    }),
  ]);
}

/** What is known of a text that cannot be read. */
export function unread(faults: readonly Diagnostic[]): MarkdownResult {
  return { body: emptyBody, references: [], addresses: [], prose: null, faults };
}

function lineRange(line: number): Range {
  return { line, column: 1, endLine: line, endColumn: 1 };
}
