import { compilePhrases } from './automaton.ts';
import type { FolderEntry } from './folder-terms.ts';
import { judgeEach } from './judge.ts';
import type { Mention } from './mention.ts';
import { readSenses } from './senses.ts';
import type { Occurrence, Passage } from './term.ts';
import { buildTerms } from './terms.ts';

export interface Finder {
  /** The mentions of one text, in its order. The text is read as a whole: what it says in one place tells what is meant in another. */
  readonly find: (text: string) => readonly Mention[];
}

function mentionOf(text: string, { start, end, term }: Occurrence): readonly Mention[] {
  return term.meaning === undefined
    ? []
    : [{ start, end, text: text.slice(start, end), ...term.meaning }];
}

function countryMentions(passage: Passage): readonly Mention[] {
  const judged = judgeEach(passage);
  const senses = readSenses(passage, judged);
  return judged.flatMap(({ candidate, verdict }) => {
    const { meaning, name, occurrence } = candidate;
    if (meaning.target.type !== 'country' || verdict === 'none' || verdict === 'other') return [];
    const { code } = meaning.target;
    if (verdict !== 'country' && !senses.isCountry(name, code)) return [];
    return mentionOf(passage.text, occurrence).map((mention) => ({
      ...mention,
      target: { type: 'country', code: senses.codeOf(name, code) },
    }));
  });
}

/**
 * A finder of countries, historical states and what the content folder names. Pure: the same text gives the same
 * mentions. Building it takes some tens of milliseconds; finding is linear in the text.
 */
export function createFinder(options: { readonly extra?: readonly FolderEntry[] } = {}): Finder {
  const terms = buildTerms(options.extra ?? []);
  const scan = compilePhrases(terms.map(({ text }) => text));
  return {
    find: (text) => {
      const occurrences = scan(text).flatMap(({ start, end, phrase }) => {
        const term = terms[phrase];
        return term === undefined ? [] : [{ start, end, term }];
      });
      const others = occurrences.filter(({ term }) => term.meaning?.target.type !== 'country');
      return [
        ...countryMentions({ text, occurrences }),
        ...others.flatMap((occurrence) => mentionOf(text, occurrence)),
      ].toSorted((a, b) => a.start - b.start);
    },
  };
}
