import type { ContainerDirective } from 'mdast-util-directive';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { findCountry, suggestCountry } from '../../../gazetteer/countries/countries.ts';
import { isPartialDate } from '../../schema/dates.ts';
import { setQuotes } from '../../typography.ts';
import { statementAnchor } from '../anchors.ts';
import type { Statement } from '../body.ts';
import { rangeOf, report, type MarkdownContext } from '../context.ts';
import { warnOfScripts } from '../links.ts';
import { classifyUrl } from '../urls.ts';
import { languageIn, type Attributes } from './attributes.ts';
import type { AttributeForms } from './directive.ts';

const kinds = ['quote', 'paraphrase'] as const;

/** Who speaks. */
export const speaker = {
  form: 'slugs of people or organizations, with commas between them',
  meaning: 'Who said it',
  required: true,
} as const;

/** The attributes of a statement besides its speaker and its kind. */
export const circumstances = {
  date: { form: 'date `2020-09-27`, `2020-09` or `2020`', meaning: 'When it was said' },
  venue: { form: 'text', meaning: 'Where, or on what occasion' },
  about: {
    form: 'ISO codes or English names, with commas between them',
    meaning: 'The countries it is about',
  },
  source: {
    form: '`id` of a source of the article, or address',
    meaning: 'Where it can be read; a quote must have one',
  },
  as: {
    form: 'text',
    meaning: 'The office held then; default: what `roles` of a single speaker say for that day',
  },
  id: { form: 'slug', meaning: 'Name by which a reply or a link points to it' },
  lang: {
    form: 'language tag `ru`',
    meaning: 'Language of the words, where it is not the article’s',
  },
  translated: { form: '`yes` or `no`', meaning: 'Whether the words are a translation' },
  index: { form: '`no`', meaning: 'Keeps it out of the index of statements' },
} satisfies AttributeForms;

/** What the attributes of a statement or reply say; its text is added when it is resolved. Reports what is wrong. */
export function readStatement(
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
    `"${kind}" is not a kind of statement`,
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
      `The first is on line ${String(first.at.line)}; give this one another id`,
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

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
