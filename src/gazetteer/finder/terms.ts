import { ambiguousNames, sharedNames } from './ambiguous-names.ts';
import americanSigns from '../data/american-signs.json' with { type: 'json' };
import combiningForms from '../data/combining-forms.json' with { type: 'json' };
import { countries } from '../countries/countries.ts';
import type { Country } from '../countries/country.ts';
import fixedPhrases from '../data/fixed-phrases.json' with { type: 'json' };
import { folderTerms, type FolderEntry } from './folder-terms.ts';
import historicalStates from '../data/historical-states.json' with { type: 'json' };
import type { MentionKind, Target } from './mention.ts';
import states from '../data/north-american-states.json' with { type: 'json' };
import { inCapitals, inTitleCase, spellingKey, spellings } from './spelling.ts';
import type { Cue, Term } from './term.ts';

/** Shorter ones in capitals are abbreviations rather than names: MALI may pass, THAI not. */
const shortestName = 4;
const shortestDemonym = 5;

function namesOf(
  names: readonly string[],
  kind: MentionKind,
  target: Target,
  shortestInCapitals: number,
): readonly Term[] {
  return names.flatMap((base) =>
    [...spellings(base), ...inCapitals(base, shortestInCapitals)].map((text) => ({
      text,
      base,
      meaning: { kind, target },
      cues: [],
    })),
  );
}

function countryTerms({ code, name, formal, ...lists }: Country): readonly Term[] {
  const target: Target = { type: 'country', code };
  const aliases = [...(formal === undefined ? [] : [formal]), ...lists.aliases];
  return [
    ...namesOf([name], 'name', target, shortestName),
    ...namesOf(aliases, 'alias', target, shortestName),
    ...namesOf(lists.demonyms, 'demonym', target, shortestDemonym),
    ...namesOf(lists.capitals, 'capital', target, shortestDemonym),
    ...namesOf(lists.metonyms, 'metonym', target, Infinity),
  ];
}

/** The meaning is settled by what else the text names; until then it is the first country's. */
const sharedTerms = (): readonly Term[] =>
  sharedNames.flatMap(({ name, kind, codes: [code] }) =>
    namesOf([name], kind, { type: 'country', code }, shortestName),
  );

/** "Russo-", "Sino-": a guard lets them pass before a hyphen and another people only. */
const combiningTerms = (): readonly Term[] =>
  Object.entries(combiningForms).flatMap(([form, code]) =>
    namesOf([form], 'demonym', { type: 'country', code }, Infinity),
  );

const historicalTerms = (): readonly Term[] =>
  historicalStates.flatMap(({ slug, name, aliases, demonyms }) => {
    const target: Target = { type: 'historical', slug };
    return [
      ...namesOf([name], 'name', target, shortestName),
      ...namesOf(aliases, 'alias', target, shortestName),
      ...namesOf(demonyms, 'demonym', target, shortestDemonym),
    ];
  });

const cueTerms = (base: string, cue: Cue): readonly Term[] =>
  [base, ...inCapitals(base, shortestDemonym)].map((text) => ({ text, base, cues: [cue] }));

/** Other short forms are words or initials as well ("La.", "Miss.", "Mass.") and tell nothing by themselves. */
const tellingShortForm =
  /^(?:(?:\p{Lu}\.){2,}|(?:Ala|Ariz|Calif|Colo|Conn|Fla|Ky|Md|Mich|Minn|Okla|Pa|Tenn|Va|Vt|Wis|Wyo)\.)$/u;
/** Georgia is the question, not the answer; Washington is a capital and a surname. */
const tellingState = (name: string): boolean => name !== 'Georgia' && name !== 'Washington';

const allCueTerms = (): readonly Term[] => [
  ...states
    .filter(({ country }) => country === 'US')
    .flatMap(({ name, short }) => [name, ...short.filter((one) => tellingShortForm.test(one))])
    .filter(tellingState)
    .concat(americanSigns)
    .flatMap((text) => cueTerms(text, { side: 'american' })),
  ...ambiguousNames.flatMap((ambiguous, entry) => [
    ...ambiguous.for.flatMap((text) => cueTerms(text, { side: 'for', entry })),
    ...ambiguous.against.flatMap((text) => cueTerms(text, { side: 'against', entry })),
  ]),
];

const fixedTerms = (): readonly Term[] =>
  Object.values(fixedPhrases)
    .flat()
    .flatMap((base) =>
      [...spellings(base), inTitleCase(base), ...inCapitals(base, shortestDemonym)].map((text) => ({
        text,
        base,
        cues: [],
      })),
    );

/**
 * Every phrase of the finder, one term a spelling: the first meaning holds, and all cues. What the content folder
 * names goes first, so that "Gaza" is the outlet's place where it has one.
 */
export function buildTerms(folder: readonly FolderEntry[]): readonly Term[] {
  const bySpelling = new Map<string, Term>();
  const given = [
    ...folderTerms(folder),
    ...sharedTerms(),
    ...countries.flatMap(countryTerms),
    ...combiningTerms(),
    ...historicalTerms(),
    ...allCueTerms(),
    ...fixedTerms(),
  ];
  for (const term of given) {
    const key = spellingKey(term.text);
    const known = bySpelling.get(key);
    bySpelling.set(
      key,
      known === undefined ? term : { ...term, ...known, cues: [...known.cues, ...term.cues] },
    );
  }
  return [...bySpelling.values()];
}
