import { countries } from '../gazetteer/countries/countries.ts';
import { namingKinds, type Mention } from '../gazetteer/finder/mention.ts';
import type { Entry } from '../content/entry.ts';
import { isProven, type ProofSource } from './audit-proof.ts';
import {
  mentionFields,
  type Declarable,
  type MentionField,
} from '../content/schema/mention-fields.ts';
import { type FolderFacts } from './folder-facts.ts';

/** Something that a text names, and where it does so first. */
export interface Named extends Declarable {
  readonly mention: Mention;
}

/** A value of the front matter that the text never names; `index` is its place in the list. */
export interface Unnamed extends Declarable {
  readonly index: number;
}

/** Where a text and its front matter disagree. */
export interface Audit {
  /** Named outright and not declared, in the order of the text. */
  readonly undeclared: readonly Named[];
  /**
   * What a text may well mean, but does not say: the states of a disputed place, a country of which it names the
   * capital alone, a place by whose name a government may be meant. Worth a suggestion and never a warning.
   */
  readonly perhaps: readonly Named[];
  readonly unnamed: readonly Unnamed[];
}

/** What the audit of one article rests on. */
export interface AuditSource extends ProofSource {
  /** The fields to be held against the text: the gazetteer is English, so not all can be for every language. */
  readonly fields: readonly MentionField[];
}

/** Holds what a text names against the front matter. Pure; linear in the text. */
export function auditArticle(source: AuditSource): Audit {
  const { mentions, entry, text, facts, fields } = source;
  const declared = declaredBy(entry);
  const undeclared = new Map<string, Named>();
  const perhaps = new Map<string, Named>();
  const note = (list: Map<string, Named>, named: Named): void => {
    const key = keyOf(named);
    if (fields.includes(named.field) && !declared.has(key) && !list.has(key)) list.set(key, named);
  };
  for (const mention of mentions) {
    const named = namedBy(mention);
    if (named) note(isNamedOutright(mention, text) ? undeclared : perhaps, named);
    for (const state of disputedStates(mention, facts)) note(perhaps, state);
  }
  return {
    undeclared: [...undeclared.values()],
    perhaps: [...perhaps].flatMap(([key, named]) => (undeclared.has(key) ? [] : [named])),
    unnamed: unnamedIn(source),
  };
}

/** Tells what is declared from what else is, whatever the field: `countries KG`. */
const keyOf = ({ field, key }: Declarable): string => `${field} ${key}`;

/** What a mention would be declared as; regions and historical states are in no list of the audit. */
function namedBy(mention: Mention): Named | null {
  const { target } = mention;
  switch (target.type) {
    case 'country':
      return { field: 'countries', key: target.code, mention };
    case 'person':
      return { field: 'people', key: target.slug, mention };
    case 'place':
      return { field: 'places', key: target.slug, mention };
    case 'organization':
      return { field: 'organizations', key: target.slug, mention };
    default:
      return null;
  }
}

/** What the front matter declares, accepts as a passing mention, or prints beside the date. */
function declaredBy({ data }: Entry<'article'>): ReadonlySet<string> {
  const { mentions = [], dateline } = data;
  const accepted = [...mentions, ...(dateline ? [dateline.country] : [])];
  return new Set([
    ...accepted.map((key) => keyOf({ field: 'countries', key })),
    ...mentionFields.flatMap((field) => (data[field] ?? []).map((key) => keyOf({ field, key }))),
  ]);
}

/** Capitals and seats of power: whoever writes them may mean the government that sits there. */
const seats: ReadonlySet<string> = new Set(
  countries
    .flatMap(({ capitals, metonyms }) => [...capitals, ...metonyms])
    .map((name) => name.toLowerCase()),
);
/** Behind these words a capital is a town and no government. */
const standsIn = /\b(?:across|around|at|in|inside|near|outside|throughout)\s$/iu;

/** Whether a mention is of the kind that asks to be declared. */
function isNamedOutright({ kind, target, text: words, start }: Mention, text: string): boolean {
  if (target.type === 'country') return namingKinds.has(kind);
  if (target.type !== 'place' || !seats.has(words.toLowerCase())) return true;
  return standsIn.test(text.slice(Math.max(0, start - 12), start));
}

/** The states of a disputed place that a text names: it counts as none of them, but they may concern the article. */
function disputedStates(mention: Mention, { place }: FolderFacts): readonly Named[] {
  const { target } = mention;
  if (target.type !== 'place') return [];
  const data = place.get(target.slug)?.entry.data;
  if (data?.kind !== 'disputed') return [];
  return data.countries.map((key) => ({ field: 'countries', key, mention }));
}

function unnamedIn(source: AuditSource): readonly Unnamed[] {
  const values = source.fields.flatMap((field) =>
    (source.entry.data[field] ?? []).map((key, index): Unnamed => ({ field, key, index })),
  );
  const proven = isProven(source);
  return values.filter((value) => !proven(value));
}
