import type { Guard } from './rule.ts';

const waterBefore =
  /\b(?:[Bb]ays?|[Bb]ights?|[Gg]ulfs?|[Ii]sthmus|[Ll]akes?|[Rr]ivers?|[Ss]eas?|[Ss]traits?) of $/u;
const waterAfter = /^ (?:Basin|Delta|Isthmus|Peninsula|[Rr]iver|Straits?|Trench)\b(?! State)/u;

/** "Little Estonia won": at the beginning of a sentence the capital says nothing. */
const beginsSentence = /(?:^|[.!?:]["”’)]*\s+|\n)Little $/u;

/** Waters, lands and quarters called after a country: "the Gulf of Mexico", "the Niger Delta", "Little Portugal". */
export const regionGuard: Guard = ({ meaning, before, after }) => {
  if (meaning.kind !== 'name' && meaning.kind !== 'alias') return undefined;
  if (before.endsWith('of ') && waterBefore.test(before)) return 'none';
  if (before.endsWith('Little ')) {
    return beginsSentence.test(before) ? undefined : 'none';
  }
  return after.startsWith(' ') && waterAfter.test(after) ? 'none' : undefined;
};
