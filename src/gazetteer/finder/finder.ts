import { compilePhrases } from './automaton.ts';
import type { FolderEntry } from './folder-terms.ts';
import { judgeEach } from './judge.ts';
import type { Mention } from './mention.ts';
import { readSenses } from './senses.ts';
import type { Occurrence } from './term.ts';
import { buildTerms } from './terms.ts';

export interface Finder {
  /**
   * The mentions of one text, in its order. The text is read as a whole: what it says in one place tells what a name
   * means in another, so a document goes in at once and not sentence by sentence.
   */
  readonly find: (text: string) => readonly Mention[];
}

/** The mentions among the occurrences of a text. */
function mentionsAmong(text: string, occurrences: readonly Occurrence[]): readonly Mention[] {
  const passage = { text, occurrences };
  const judged = judgeEach(passage);
  const senses = readSenses(passage, judged);
  const mentions: Mention[] = [];
  let next = 0;
  for (const occurrence of occurrences) {
    const { start, end, term } = occurrence;
    if (term.meaning === undefined) continue;
    const { kind, target } = term.meaning;
    if (target.type !== 'country') {
      mentions.push({ start, end, text: text.slice(start, end), kind, target });
      continue;
    }
    const verdict = judged[next]?.verdict;
    next += 1;
    if (verdict === 'none' || verdict === 'other') continue;
    if (verdict !== 'country' && !senses.isCountry(term.base, target.code)) continue;
    const code = senses.codeOf(term.base, target.code);
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      kind,
      target: { type: 'country', code },
    });
  }
  return mentions;
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
      const occurrences: Occurrence[] = [];
      for (const { start, end, phrase } of scan(text)) {
        const term = terms[phrase];
        if (term !== undefined) occurrences.push({ start, end, term });
      }
      return mentionsAmong(text, occurrences);
    },
  };
}
