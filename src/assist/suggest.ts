import type { Range } from '../diagnostics/diagnostic.ts';
import type { Target } from '../gazetteer/finder/mention.ts';
import { printedName } from './audited-article.ts';
import { type AuditedArticle } from './audited-article.ts';
import type { Site } from '../site/site.ts';
import type { ListAddition } from '../content/write/list-edit.ts';
import { mentionFields, type MentionField } from '../content/schema/mention-fields.ts';
import { nameOf } from '../site/names.ts';
import { untoldDates } from './suggest-events.ts';
import type { TopicSuggestion } from './topic-likeness.ts';

/**
 * One line for an editor. `add`: the text names it and the front matter lacks it. `perhaps`: worth a look, and never
 * written by a program. `unnamed`: declared, and nowhere named.
 */
export interface Suggestion {
  readonly kind: 'add' | 'perhaps' | 'unnamed';
  readonly field: MentionField | 'topics' | 'events';
  /** As it would stand in the front matter. */
  readonly value: string;
  /** The words of the text that speak for it, with their lines and columns. */
  readonly why: string;
}

/** What there is to say of one article, in the order of the front matter. */
export interface ArticleSuggestions {
  readonly file: string;
  readonly suggestions: readonly Suggestion[];
  /** What `suggest --write` writes. */
  readonly additions: readonly ListAddition[];
}

/** Whether text and front matter differ; what is only perhaps so is no difference. */
export function differ({ suggestions }: ArticleSuggestions): boolean {
  return suggestions.some(({ kind }) => kind !== 'perhaps');
}

/** Everything that the text of an article suggests for its front matter; `topics` are those that `topicsFor` gives. */
export function suggestionsFor(
  audited: AuditedArticle,
  topics: readonly TopicSuggestion[],
  site: Site,
): ArticleSuggestions {
  const { audit, entry } = audited;
  const additions = mentionFields.flatMap((field): readonly ListAddition[] => {
    const values = audit.undeclared.filter((one) => one.field === field).map(({ key }) => key);
    return values.length === 0 ? [] : [{ field, values }];
  });
  const ofFields = mentionFields.flatMap((field) => [
    ...addSuggestions(field, audited, site),
    ...perhapsSuggestions(field, audited, site),
    ...unnamedSuggestions(field, audited, site),
  ]);
  return {
    file: entry.file,
    suggestions: [
      ...topics.slice(0, mostTopics).map((one) => topicSuggestion(one, audited, site)),
      ...ofFields,
      ...eventSuggestions(audited, site),
    ],
    additions,
  };
}

const mostTopics = 3;
const mostWords = 5;

function addSuggestions(
  field: MentionField,
  { audit, text, mentions }: AuditedArticle,
  site: Site,
): readonly Suggestion[] {
  return audit.undeclared
    .filter((one) => one.field === field)
    .map(({ key, mention }) => {
      const all = mentions.filter(
        ({ target }) => targetKey(target) === targetKey(mention.target),
      ).length;
      const often = all === 1 ? 'once' : all === 2 ? 'twice' : `${String(all)} times`;
      const first = quoted(mention.text, text.rangeOf(mention.start, mention.end));
      return {
        kind: 'add',
        field,
        value: key,
        why: `the text names ${printedName({ field, key }, site)} ${often}: ${first}`,
      };
    });
}

function perhapsSuggestions(
  field: MentionField,
  { audit, text }: AuditedArticle,
  site: Site,
): readonly Suggestion[] {
  return audit.perhaps
    .filter((one) => one.field === field)
    .map(({ key, mention }) => {
      const name = printedName({ field, key }, site);
      const words = quoted(mention.text, text.rangeOf(mention.start, mention.end));
      const { target } = mention;
      const why =
        field === 'countries' && target.type === 'place'
          ? `${name} is related to ${nameOf('place', target.slug, site)}: ${words}`
          : field === 'countries'
            ? `only its capital or seat of power is named, of ${name}: ${words}`
            : `the town may be meant, or those who govern there: ${words}`;
      return { kind: 'perhaps', field, value: key, why };
    });
}

function unnamedSuggestions(
  field: MentionField,
  { audit, entry }: AuditedArticle,
  site: Site,
): readonly Suggestion[] {
  return audit.unnamed
    .filter((one) => one.field === field)
    .map(({ key, index }) => {
      const at = entry.positions.get(`${field}.${String(index)}`);
      const where = at ? ` at ${placeOf(at)}` : '';
      return {
        kind: 'unnamed',
        field,
        value: key,
        why: `${printedName({ field, key }, site)} is declared${where} and never named`,
      };
    });
}

function topicSuggestion(
  { topic, words }: TopicSuggestion,
  { text }: AuditedArticle,
  site: Site,
): Suggestion {
  const telling = words.slice(0, mostWords).flatMap((word) => {
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').exec(text.text);
    return at ? [quoted(word, text.rangeOf(at.index, at.index + word.length))] : [];
  });
  return {
    kind: 'perhaps',
    field: 'topics',
    value: topic,
    why: `it reads like the articles on ${nameOf('topic', topic, site)}: ${telling.join(', ')}`,
  };
}

function eventSuggestions(audited: AuditedArticle, { calendar }: Site): readonly Suggestion[] {
  const { entry, text } = audited;
  return untoldDates(entry, text.text, calendar).map(({ date, until, start, end, words }) => ({
    kind: 'perhaps',
    field: 'events',
    value: `{ date: ${date}${until === undefined ? '' : `, end: ${until}`} }`,
    why: quoted(words, text.rangeOf(start, end)),
  }));
}

const targetKey = (target: Target): string =>
  `${target.type} ${target.type === 'country' ? target.code : target.slug}`;

function quoted(words: string, at: Range): string {
  return `“${words.replaceAll(/\s+/g, ' ')}” ${placeOf(at)}`;
}

function placeOf({ line, column }: Range): string {
  return `${String(line)}:${String(column)}`;
}
