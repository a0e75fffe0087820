import { abbreviationGuard } from './rules/abbreviation.ts';
import { addressGuard } from './rules/address.ts';
import { demonymGuard } from './rules/demonym.ts';
import { firstNameGuard } from './rules/first-name.ts';
import { REACH, type Candidate, type Guard, type Verdict } from './rules/rule.ts';
import { neighbourGuard } from './rules/neighbours.ts';
import { languageGuard } from './rules/language.ts';
import { nounGuard } from './rules/noun.ts';
import { organizationGuard } from './rules/organization.ts';
import { personGuard } from './rules/person.ts';
import { regionGuard } from './rules/region.ts';
import { townGuard } from './rules/town.ts';
import type { Passage } from './term.ts';

/** In this order: the first that is sure decides. */
const guards: readonly Guard[] = [
  addressGuard,
  abbreviationGuard,
  languageGuard,
  demonymGuard,
  nounGuard,
  regionGuard,
  organizationGuard,
  townGuard,
  personGuard,
  firstNameGuard,
  neighbourGuard,
];

export interface Judged {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

const beforeIt = (text: string, start: number): string => {
  const slice = text.slice(Math.max(0, start - REACH), start);
  return slice.slice(slice.lastIndexOf('\n\n') + 1);
};
const afterIt = (text: string, end: number): string => {
  const slice = text.slice(end, end + REACH);
  const paragraphEnd = slice.indexOf('\n\n');
  return paragraphEnd === -1 ? slice : slice.slice(0, paragraphEnd);
};

/** The first verdict that is sure, or else a doubt. */
function judge(candidate: Candidate): Verdict {
  let doubt: Verdict;
  for (const guard of guards) {
    const verdict = guard(candidate);
    if (verdict === 'perhapsOther' || verdict === 'perhapsPerson') doubt ??= verdict;
    else if (verdict !== undefined) return verdict;
  }
  return doubt;
}

/** Every occurrence that may name a country, in the order of the text, with what the words beside it say. */
export function judgeEach(passage: Passage): readonly Judged[] {
  const { text, occurrences } = passage;
  const judged: Judged[] = [];
  for (const [position, occurrence] of occurrences.entries()) {
    const { meaning, base: name } = occurrence.term;
    if (meaning?.target.type !== 'country') continue;
    const candidate: Candidate = {
      occurrence,
      meaning,
      name,
      before: beforeIt(text, occurrence.start),
      after: afterIt(text, occurrence.end),
      passage,
      position,
    };
    judged.push({ candidate, verdict: judge(candidate) });
  }
  return judged;
}
