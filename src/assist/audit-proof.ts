import type { Mention } from '../gazetteer/finder/mention.ts';
import type { Entry } from '../content/entry.ts';
import type { Declarable, MentionField } from '../content/schema/mention-fields.ts';
import type { FolderFacts } from './folder-facts.ts';

export interface ProofSource {
  readonly entry: Entry<'article'>;
  /** Headline, standfirst and prose. */
  readonly text: string;
  /** What it names, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** Finds what the lines around the text name; asked only where the text does not name something itself. */
  readonly find: (text: string) => readonly Mention[];
  readonly facts: FolderFacts;
}

type Proofs = Readonly<Record<MentionField, Set<string>>>;

/**
 * Tells whether anything on an article's page names a declared value. It is generous, since an editor would not accept
 * to be told that a text on Minsk, Shusha or Lukashenko never names Belarus, Nagorno-Karabakh or Belarus: capitals and
 * seats of power name their country, a place names its states and the place it lies in, a person the country of an
 * office, a surname the person; so do the chronology, corrections and captions, and what statements, events and the
 * dateline say by their fields.
 */
export function isProven(source: ProofSource): (value: Declarable) => boolean {
  const { entry, mentions, find, facts, text } = source;
  const ofText = noProofs();
  for (const mention of mentions) addMention(ofText, mention, facts);
  addFields(ofText, entry);
  let aside: { readonly lines: string; readonly proofs: Proofs } | undefined;
  const besideText = () => {
    if (aside) return aside;
    const lines = linesAround(entry);
    const proofs = noProofs();
    for (const mention of find(lines)) addMention(proofs, mention, facts);
    return (aside = { lines, proofs });
  };
  return (value) =>
    ofText[value.field].has(value.key) ||
    besideText().proofs[value.field].has(value.key) ||
    isNamedInShort(value, `${text}\n\n${besideText().lines}`, facts);
}

const noProofs = (): Proofs => ({
  countries: new Set(),
  people: new Set(),
  places: new Set(),
  organizations: new Set(),
});

function addMention(proofs: Proofs, { target }: Mention, facts: FolderFacts): void {
  switch (target.type) {
    case 'country':
      proofs.countries.add(target.code);
      break;
    case 'person':
      proofs.people.add(target.slug);
      for (const { country } of facts.person.get(target.slug)?.entry.data.roles ?? [])
        if (country !== undefined) proofs.countries.add(country);
      break;
    case 'organization':
      proofs.organizations.add(target.slug);
      break;
    case 'place':
      addPlace(proofs, target.slug, facts);
      break;
    case 'region':
    case 'historical':
      // A bloc is not each of its states, and the Soviet Union is none of its successors.
      break;
  }
}

/** A place with the states that it is related to, and so on for those that it lies in; a circle ends where it began. */
function addPlace(
  proofs: Proofs,
  slug: string,
  facts: FolderFacts,
  seen = new Set<string>(),
): void {
  if (seen.has(slug)) return;
  proofs.places.add(slug);
  const place = facts.place.get(slug)?.entry.data;
  if (!place) return;
  for (const code of place.countries) proofs.countries.add(code);
  if (place.parent !== undefined) addPlace(proofs, place.parent, facts, seen.add(slug));
}

function addFields(proofs: Proofs, { data, body }: Entry<'article'>): void {
  if (data.dateline) proofs.countries.add(data.dateline.country);
  for (const { countries = [], places = [] } of data.events ?? []) {
    for (const code of countries) proofs.countries.add(code);
    for (const slug of places) proofs.places.add(slug);
  }
  for (const { about, by } of body.statements) {
    for (const code of about) proofs.countries.add(code);
    for (const slug of by) {
      proofs.people.add(slug);
      proofs.organizations.add(slug);
    }
  }
}

/** The lines that a reader finds around the text: chronology, corrections, captions, where and as what somebody spoke. */
function linesAround({ data, body }: Entry<'article'>): string {
  const { events = [], updates = [], corrections = [], cover, dateline } = data;
  return [
    dateline?.place,
    cover?.alt,
    cover?.caption,
    ...body.statements.flatMap(({ venue, office }) => [venue, office]),
    ...body.slots.flatMap((slot) => {
      if (slot.kind === 'image') return [slot.picture.alt, slot.picture.caption];
      return slot.kind === 'embed' ? [slot.title] : [];
    }),
    ...events.map(({ title }) => title),
    ...[...updates, ...corrections].map(({ note }) => note),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** A surname alone, or the capitals of an organization's slug: too little to be found by, enough to be named by. */
function isNamedInShort({ field, key }: Declarable, text: string, facts: FolderFacts): boolean {
  if (field === 'organizations') return holdsWord(text, key.toUpperCase());
  if (field !== 'people') return false;
  const surname = facts.person.get(key)?.entry.data.name.split(/\s/).at(-1) ?? '';
  return surname.length > 2 && holdsWord(text, surname);
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
