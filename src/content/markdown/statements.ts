import type { BlockContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { findCountry, suggestCountry } from '../../gazetteer/countries/countries.ts';
import { setQuotes, takesEnglishQuotes } from '../typography.ts';
import { isPartialDate } from '../schema/dates.ts';
import { statementAnchor } from './anchors.ts';
import { languageIn, readAttributes, type Attributes } from './attributes.ts';
import type { Statement } from './body.ts';
import { openSlot, rangeOf, report, slotMarks, type MarkdownContext } from './context.ts';
import { directiveForms } from './directive-forms.ts';
import { warnOfScripts } from './links.ts';
import { plainText } from './plain-text.ts';
import { classifyUrl } from './urls.ts';

const kinds = ['quote', 'paraphrase'] as const;

/**
 * `:::statement{…}`, and `:::reply{to …}`, which is a statement that answers another one of the article. Takes its
 * place among the statements; what it returns builds the node when its children are resolved.
 */
export function openStatement(
  node: ContainerDirective,
  name: 'statement' | 'reply',
  context: MarkdownContext,
): () => RootContent {
  const isReply = name === 'reply';
  const attributes = readAttributes(node, directiveForms[name], context);
  const statement = readStatement(node, attributes, isReply, context);
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
    if (text === '') refuseEmpty(name, attributes, context);
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

function readStatement(
  node: ContainerDirective,
  attributes: Attributes,
  isReply: boolean,
  context: MarkdownContext,
): Statement {
  const { get } = attributes;
  const kind = kinds.find((one) => one === get('kind')) ?? 'paraphrase';
  checkKind(attributes, context);
  const id = get('id') ?? `statement-${String(context.statements.length + 1)}`;
  checkId(id, attributes, context);
  checkDate(attributes, context);
  checkSource(kind, attributes, context);
  const set = (text: string | undefined) =>
    text === undefined ? undefined : setQuotes(text, context.english);
  const optional = {
    date: get('date'),
    venue: set(get('venue')),
    source: get('source'),
    office: set(get('as')),
    lang: languageIn(attributes, context),
    replyTo: isReply ? get('to') : undefined,
  };
  return {
    id,
    anchor: statementAnchor(id),
    by: speakers(attributes, context),
    kind,
    about: countriesAbout(attributes, context),
    translated:
      attributes.has('translated') && get('translated') !== 'no' && get('translated') !== 'false',
    indexed: get('index') !== 'no',
    text: '',
    at: rangeOf(node, context),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<typeof optional> as object),
  };
}

function speakers(attributes: Attributes, context: MarkdownContext): string[] {
  const slugs = list(attributes.get('by'));
  for (const slug of slugs) {
    context.references.push({
      slug,
      refersTo: ['person', 'organization'],
      field: 'by',
      at: attributes.at('by'),
    });
  }
  return slugs;
}

function countriesAbout(attributes: Attributes, context: MarkdownContext): string[] {
  const codes = list(attributes.get('about')).flatMap((name) => {
    const country = findCountry(name);
    if (country) return [country.code];
    const near = suggestCountry(name);
    const hint = near
      ? `did you mean ${near.name} (${near.code})?`
      : 'Write the ISO code, such as KG';
    report(context, 'FM_COUNTRY', attributes.at('about'), `unknown country "${name}"`, hint);
    return [];
  });
  return [...new Set(codes)];
}

function checkKind(attributes: Attributes, context: MarkdownContext): void {
  const kind = attributes.get('kind');
  if (kind === undefined || kinds.some((one) => one === kind)) return;
  report(
    context,
    'MD_ATTRIBUTE',
    attributes.at('kind'),
    `"${kind}" is no kind of statement`,
    didYouMean(kind, kinds) ?? 'Write quote or paraphrase',
  );
}

function checkId(id: string, attributes: Attributes, context: MarkdownContext): void {
  if (!/^[a-z0-9-]{1,80}$/.test(id)) {
    report(
      context,
      'PATH_SLUG',
      attributes.at('id'),
      `"${id}" cannot be an address`,
      'Use lower-case letters a–z, digits and hyphens',
    );
  }
  const first = context.statements.find((statement) => statement.id === id);
  if (first) {
    report(
      context,
      'ST_DUPLICATE',
      attributes.at('id'),
      `two statements have the id "${id}"`,
      `The first stands on line ${String(first.at.line)}; give this one another id`,
    );
  }
}

function checkDate(attributes: Attributes, context: MarkdownContext): void {
  const date = attributes.get('date');
  if (date === undefined || isPartialDate(date)) return;
  report(
    context,
    'FM_DATE',
    attributes.at('date'),
    `"${date}" is not a date`,
    'Write it as 2020-10-22, 2020-10 or 2020',
  );
}

function checkSource(
  kind: Statement['kind'],
  attributes: Attributes,
  context: MarkdownContext,
): void {
  const source = attributes.get('source');
  if (source === undefined) {
    if (kind === 'quote') {
      report(
        context,
        'ST_SOURCE',
        attributes.at('by'),
        'the quotation has no source',
        'Add source="…" with the id of one of the sources in the front matter, or an address',
      );
    }
    return;
  }
  checkSourceReference(source, attributes, context);
}

function checkSourceReference(
  source: string,
  attributes: Attributes,
  context: MarkdownContext,
): void {
  if (!context.sourceIds || context.sourceIds.includes(source)) return;
  if (/^https?:/i.test(source)) {
    const place = classifyUrl(source);
    if (place.kind === 'refused') report(context, 'MD_URL', attributes.at('source'), place.why);
    else warnOfScripts(source, attributes.at('source'), context);
    return;
  }
  const hint =
    didYouMean(source, context.sourceIds) ??
    `Give one of the sources in the front matter the line "id: ${source}"`;
  report(
    context,
    'REF_UNKNOWN',
    attributes.at('source'),
    `no source of the article has the id "${source}"`,
    hint,
  );
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
      `the reply answers "${to}", which is no statement of this article`,
      didYouMean(to, others) ?? `Give the statement that it answers id="${to}"`,
    );
  }
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
