import people from '../../data/people.json' with { type: 'json' };
import type { Candidate, Guard, Verdict } from './rule.ts';

const surnames = new Set(people.countriesAsSurnames);
const commonSurnameCountries = new Set(people.countriesAsCommonSurnames);
const givenNameCountries = new Set(people.countriesAsGivenNames);
const rareGivenNameCountries = new Set(people.countriesAsRareGivenNames);
const givenNames = new Set(people.givenNames);
const titles = new Set(people.titles);
const commonSurnames = new Set(people.commonSurnames);

/** With an initial behind it: enough of the text to look at. */
const longestGivenName = 30;
const wordBefore =
  /(?:^|[^\p{L}\p{N}.'’-])((?:\p{Lu}[\p{L}’'-]*\.?)|(?:\p{Lu}\.){2}) (?:\p{Lu}\. )?$/u;
const nextWord = /^ (?:\p{Lu}\. )?(\p{Lu}(?:\p{Ll}|['’]\p{Lu})[\p{L}ʻ’'-]*)/u;
const oneWordNext = /^ \p{Lu}[\p{L}ʻ’'-]+(?:[.,;:!?]|\s+[^\p{Lu}]|$)/u;
const initialNext = /^ \p{Lu}\. \p{Lu}\p{Ll}/u;

/** Offices, bodies and landscapes that follow a country’s name in capitals. */
const noSurnames = new Set(people.noSurnames);
const isNoSurname = (word: string): boolean =>
  noSurnames.has(word) || noSurnames.has(word.replace(/(?:['’]s|s)$/u, ''));

/** Headlines write every word with a capital: there a capital says nothing about a name. */
function isHeadline({ passage: { text }, occurrence: { start, end } }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(start, end + 120);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const endsAsSentence = /[.!?]["”’)]*\s*$/u.test(line);
  return words.length >= 5 ? small < words.length * 0.2 : small === 0 && !endsAsSentence;
}

/** Before "Jordan", a capital is a first name that no list holds, unless it is one of these or begins a sentence. */
const noGivenName =
  /^(?:Age|Ancient|Anglican|Athletics|Basketball|Boxing|Brexit|Catholic|Celtic|Christmas|Creative|Cricket|Deep|Easter|Education|Elizabethan|Football|Fortress|Free|Gaelic|Georgian|Great|Greater|Health|Highways|Historic|Hockey|Home|Independent|Labour|Mainland|Medieval|Middle|Miss|Natural|Netball|New|Norman|Occupied|Old|Police|Protestant|Republican|Roman|Rugby|Rural|Saxon|Sport|Stuart|Swim|Team|Transport|Tudor|United|Versus|Victorian|Young|North|South|East|West|Northern|Southern|Eastern|Western|Central|Modern|Neighbou?ring|Hashemite|Syria|Iraq|Israel|Egypt|Lebanon|River|Air|Today|Visit|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
/** Behind these words a capital is a place or a day: "at Twickenham England lost", "on Monday Ireland voted". */
const insideSentence =
  /[\p{Ll},;:](?<!\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ll]ast|[Nn]ear|[Nn]ext|[Oo]n|[Ss]ince|[Tt]his|[Uu]ntil|[Vv]ersus|v|vs)) \p{Lu}\p{Ll}[\p{L}’'-]* $/u;
/** A name at the beginning of a sentence, in front of what is said of a person. */
const beginsSentence = /(?:^|[.!?]["”’)]*\s+|\n|[“"])\p{Lu}\p{Ll}[\p{L}’'-]* $/u;
const saidOfPerson =
  /^(?:, (?:aged )?\d{1,2}(?:,|\))| \(\d{2}\)|,? who (?:was born|is|lives|works)\b| (?:was born|told reporters|told the court|told police)\b|['’]s (?:husband|wife|daughter)\b)/u;
const ageAfter = /^, (?:aged )?\d{1,2}(?:,|\))/u;

/** Whether a word that no list holds is a first name by what stands around it. */
function isUnknownGivenName(candidate: Candidate, word: string): boolean {
  const { name, before, after, passage, position, occurrence } = candidate;
  if (noGivenName.test(word)) return false;
  const previous = passage.occurrences[position - 1];
  // "In Brussels Ireland voted": the word before is a place itself.
  if (previous !== undefined && previous.end >= occurrence.start - 1) return false;
  if (insideSentence.test(before))
    return commonSurnameCountries.has(name) ? !isHeadline(candidate) : ageAfter.test(after);
  return (
    commonSurnameCountries.has(name) && beginsSentence.test(before) && saidOfPerson.test(after)
  );
}

function asSurname(candidate: Candidate): Verdict {
  const { name, meaning, before } = candidate;
  if (!surnames.has(name)) return undefined;
  const word = wordBefore.exec(before.slice(-longestGivenName))?.[1];
  if (word === undefined) return undefined;
  if (isUnknownGivenName(candidate, word)) return 'other';
  const isInitials =
    /^(?:\p{Lu}\.)+$/u.test(word) && !['U.S.', 'U.N.', 'U.K.', 'E.U.'].includes(word);
  if (!givenNames.has(word) && !titles.has(word) && !isInitials) return undefined;
  // Mr. French leaves the French president what he is.
  return meaning.kind === 'demonym' ? 'none' : 'other';
}

function asGivenName(candidate: Candidate): Verdict {
  const { name, after, passage, position } = candidate;
  const isCommon = givenNameCountries.has(name);
  if (!isCommon && !rareGivenNameCountries.has(name)) return undefined;
  const surname = nextWord.exec(after)?.[1];
  if (surname === undefined) return undefined;
  if (isNoSurname(surname)) return undefined;
  // A girl called India leaves the India of the rest of the text what it is.
  if (commonSurnames.has(surname) || initialNext.test(after)) return isCommon ? 'other' : 'none';
  const next = passage.occurrences[position + 1];
  const isNamed = next?.term.meaning !== undefined && next.start <= candidate.occurrence.end + 1;
  if (isNamed || isHeadline(candidate)) return undefined;
  if (isCommon) return 'other';
  // Elsewhere a capital follows bodies and companies as often ("Kenya Airways"); only Israel is a first name so widely.
  return name === 'Israel' && oneWordNext.test(after) ? 'none' : undefined;
}

/** People who are called like a country: "Michael Jordan", "Mr. French", "Chad Smith", "Israel M. Jones". */
export const personGuard: Guard = (candidate) => asSurname(candidate) ?? asGivenName(candidate);
