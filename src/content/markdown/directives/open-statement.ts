import type { BlockContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { setQuotes, takesEnglishQuotes } from '../../typography.ts';
import type { Statement } from '../body.ts';
import { openSlot, report, slotMarks, type MarkdownContext } from '../context.ts';
import { plainText } from '../plain-text.ts';
import { readAttributes, type Attributes } from './attributes.ts';
import type { AllowedHtml, AttributeForms } from './directive.ts';
import { readStatement } from './read-statement.ts';

/** The HTML of statements and replies. */
export const statementHtml: AllowedHtml = {
  figure: [['className', 'statement', 'quote', 'paraphrase', 'reply']],
  figcaption: [],
};

/**
 * A statement, or a reply, which is a statement that answers another one of the article. Takes its place among the
 * statements; what it returns builds the node when its children are resolved.
 */
export function openStatement(
  node: ContainerDirective,
  forms: AttributeForms,
  context: MarkdownContext,
): () => RootContent {
  const attributes = readAttributes(node, forms, context);
  const statement = readStatement(node, attributes, 'to' in forms, context);
  const index = context.statements.push(statement) - 1;
  if (statement.replyTo !== undefined) {
    context.replies.push({ to: statement.replyTo, id: statement.id, at: attributes.at('to') });
  }
  return () => {
    const { lang } = statement;
    const english = lang === undefined ? context.english : takesEnglishQuotes(lang);
    // As its article prints it: the tree itself is set later, as a whole.
    const text = setQuotes(wordsOf(node, context), english);
    context.statements[index] = { ...statement, text };
    if (text === '') refuseEmpty(node.name, attributes, context);
    return statementNode(node, statement, index, context);
  };
}

/** The words of this speaker alone: a statement inside it is somebody else's. */
function wordsOf(node: ContainerDirective, context: MarkdownContext): string {
  const marks = slotMarks(context);
  return plainText(node.children, {
    omit: ({ type }) => type === 'containerDirective',
    textOf: (value) => value.replaceAll(marks, ''),
  });
}

function refuseEmpty(name: string, attributes: Attributes, context: MarkdownContext): void {
  report(
    context,
    'MD_DIRECTIVE',
    attributes.at('by'),
    `the ${name} has no text`,
    'Write what was said between the two fences',
  );
}

function statementNode(
  node: ContainerDirective,
  statement: Statement,
  index: number,
  context: MarkdownContext,
): RootContent {
  const words: BlockContent = {
    type: 'blockquote',
    children: node.children,
    data: {
      hName: statement.kind === 'quote' ? 'blockquote' : 'div',
      hProperties: statement.lang === undefined ? {} : { lang: statement.lang },
    },
  };
  const caption: BlockContent = {
    type: 'paragraph',
    children: [
      { type: 'text', value: openSlot(context, { kind: 'attribution', statement: index }) },
    ],
    data: { hName: 'figcaption' },
  };
  const classes = [
    'statement',
    statement.kind,
    ...(statement.replyTo === undefined ? [] : ['reply']),
  ];
  return {
    ...node,
    children: [words, caption],
    data: { hName: 'figure', hProperties: { className: classes, id: statement.anchor } },
  };
}

/** After the whole text is read: each reply must answer a statement of this article, wherever it stands. */
export function checkReplies(context: MarkdownContext): void {
  const ids = context.statements.map((statement) => statement.id);
  for (const { to, id, at } of context.replies) {
    const others = ids.filter((other) => other !== id);
    if (others.includes(to)) continue;
    report(
      context,
      'ST_REPLY',
      at,
      `the reply answers "${to}", which is not a statement of this article`,
      didYouMean(to, others) ?? `Give the statement that it answers id="${to}"`,
    );
  }
}
