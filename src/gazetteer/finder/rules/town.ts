import { useInAmerica } from '../ambiguous-names.ts';
import states from '../../data/north-american-states.json' with { type: 'json' };
import type { Candidate, Guard, Verdict } from './rule.ts';

const escaped = (text: string): string => text.replaceAll('.', '\\.');
const fullNames = states.map(({ name }) => escaped(name)).join('|');
const shortForms = states.flatMap(({ short }) => short.map(escaped)).join('|');

const beforeShortForm = new RegExp(`^, ?(?:${shortForms})(?![\\p{L}\\p{N}])`, 'u');
/** "Russia, Georgia sign" is a headline of two countries; only a capital is ever a town of that state: "Rome, Georgia". */
const statesOnly = states.filter(({ name }) => name !== 'Georgia').map(({ name }) => escaped(name));
const beforeGeorgia = /^, Georgia(?![\p{L}\p{N}])/u;
const beforeFullName = new RegExp(
  `^, (?:${statesOnly.join('|')})(?![\\p{L}\\p{N}])(.{0,24})`,
  'su',
);
const bracketedState = new RegExp(`^ \\((?:${fullNames}|${shortForms})\\)`, 'u');
/** States of Australia: Denmark lies in one of them. */
const australianState =
  /^, (?:New South Wales|Queensland|South Australia|Tasmania|Western Australia)\b/u;
/** "Turkey in Texas": behind "in" or at the beginning of a sentence; the cities of New York and Washington are visited. */
const inState = new RegExp(
  `^ in (?:${states
    .filter(({ name }) => !/^(?:Georgia|New York|Washington)$/u.test(name))
    .map(({ name }) => escaped(name))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
const insideTown =
  /(?:^|[.!?]["”’)]*\s+|\n|\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Tt]hrough|[Tt]own|[Cc]ity|[Vv]illage) )$/u;
const townInWords =
  /^, an? (?:[\p{L}-]+ ){0,3}(?:hamlet|suburb|town|township|village)(?! state)(?: |,)/u;
/** After "Mexico, Texas": further capitals in a row make it a list of places and no address. */
const listGoesOn = /^(?:, \p{Lu}|,? (?:and|or|&) \p{Lu}(?!\p{L}+, \p{Lu}))/u;
const listBefore = /(?:\p{Lu}\p{Ll}+, |\b(?:between|among|across|as) )$/u;

const townOf = /\b(?:[Cc]ity|[Tt]own|[Tt]ownship|[Vv]illage|[Bb]orough|[Hh]amlet) of $/u;
const landmarkBefore =
  /(?<!\p{L})(?:Lake|Mount|Mt\.|Fort|Ft\.|Port|Camp|Point|Cape|Loch|San|Santa|Saint|St\.|El|La|Los|Las) $/u;
const localBody =
  /^ (?:County|Township|High School|Middle School|Elementary|Junior High|City (?:Council|Hall|Commission|Manager|Attorney|Schools?)|Town(?:ship)? (?:Board|Council|Clerk|Manager)|Village (?:Board|Council)|Borough (?:Council|Hall)|School (?:District|Board)|Chamber of Commerce|Street|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Boulevard|Blvd\.?|Turnpike|Creek|Heights|Hollow|Springs|Junction|Crossing|Corners|Mills)(?![\p{L}\p{N}])/u;
/** Only for names that many towns bear: a country has a police and a mayor of its capital as well. */
const townBody =
  /^(?:['’]s)? (?:High\b(?! [Cc]ourt| [Cc]ommission)|Schools?\b|Grade School|Area\b|Public (?:Schools|Library)|Community (?:Schools?|Hospital|College)|Fire (?:Department|District|Chief|Company)|[Pp]olice\b|Correctional|Municipal|Speedway|Raceway|Post Office|Rotary|Lions|Historical Society|[Mm]ayor\b|Zoning|Planning|Recreation|Little League|Cemetery|Mall\b|Church|Baptist|Methodist|Lutheran|Presbyterian|[Rr]esidents?\b|native\b|man\b|woman\b|resident|couple\b|teen\b|boys?\b|girls?\b|Blue Devils|Cedars|Valley|VA\b|Plaza|Town Hall)/u;

/** "Cairo, Egypt" says itself that it is not Cairo, Illinois. */
function isAddressInItsCountry({ meaning, passage, position, occurrence }: Candidate): boolean {
  const next = passage.occurrences[position + 1];
  const { target } = meaning;
  return (
    meaning.kind === 'capital' &&
    target.type === 'country' &&
    next?.term.meaning?.target.type === 'country' &&
    next.term.meaning.target.code === target.code &&
    passage.text.slice(occurrence.end, next.start) === ', '
  );
}

/** "Lebanon, Pa.", "Denmark, Western Australia", "Turkey, a small town in Texas". */
function byAddress({ meaning, before, after }: Candidate): Verdict {
  if (beforeShortForm.test(after) || australianState.test(after) || townInWords.test(after))
    return 'other';
  if (meaning.kind === 'capital' && beforeGeorgia.test(after)) return 'other';
  const follows = beforeFullName.exec(after)?.[1];
  if (follows === undefined) return undefined;
  // A list of countries and states is seen now and then, one of capitals and states hardly ever.
  const isList =
    meaning.kind !== 'capital' && (listGoesOn.test(follows) || listBefore.test(before));
  return isList ? undefined : 'other';
}

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
};

/** "Lebanon High School", "Turkey in Texas", "Peru (Ind.)". */
function byWordsAfter({ before, after }: Candidate, bearsTowns: boolean): Verdict {
  if (isCapital(after, 1))
    return localBody.test(after) ? (bearsTowns ? 'other' : 'none') : undefined;
  if (after.startsWith(' in ')) {
    return inState.test(after) && insideTown.test(before) ? 'other' : undefined;
  }
  return after[1] === '(' && bracketedState.test(after) ? 'other' : undefined;
}

function byWordsBefore({ before }: Candidate, bearsTowns: boolean): Verdict {
  if (before.endsWith(' of ')) {
    return townOf.test(before) ? (bearsTowns ? 'other' : 'none') : undefined;
  }
  const lastWord = before.lastIndexOf(' ', before.length - 2) + 1;
  const isLandmark =
    before.endsWith(' ') && isCapital(before, lastWord) && landmarkBefore.test(before.slice(-7));
  return isLandmark ? 'none' : undefined;
}

const isAbbreviation = new Map<string, boolean>();
/** Tested once a name: a country's name is seen in every text. */
function isShort(name: string): boolean {
  const known = isAbbreviation.get(name);
  if (known !== undefined) return known;
  const isOne = /^\p{Lu}[\p{Lu}.]*$/u.test(name);
  isAbbreviation.set(name, isOne);
  return isOne;
}

/** Many towns of North America are called after countries and capitals: "Lebanon, Pa.", "the town of Cuba". */
export const townGuard: Guard = (candidate) => {
  const { meaning, name, after } = candidate;
  if (meaning.kind === 'demonym' || isShort(name)) return undefined;
  const bearsTowns = useInAmerica(name) !== 'no';
  const verdict =
    (after.startsWith(' ') ? byWordsAfter(candidate, bearsTowns) : undefined) ??
    byWordsBefore(candidate, bearsTowns);
  if (verdict !== undefined) return verdict;
  if (isAddressInItsCountry(candidate)) return 'country';
  if (after.startsWith(',')) return byAddress(candidate);
  return bearsTowns && townBody.test(after) ? 'perhapsOther' : undefined;
};
