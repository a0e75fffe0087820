import people from '../../data/people.json' with { type: 'json' };
import type { Guard } from './rule.ts';

const firstNames = new Set([...people.countriesAsGivenNames, ...people.countriesAsRareGivenNames]);
/** States of which war reports say "he" and "his" as often: "Israel said he was a commander". */
const oftenBesideMen: ReadonlySet<string> = new Set(['China', 'Israel']);

const relative =
  '(?:aunt|baby|boyfriend|brothers?|children|cousins?|dad|dog|daughters?|family|father|fiancée?|friends?|girlfriend|grandfather|grandmother|husband|mom|mother|mum|parents|partner|sisters?|sons?|stepfather|stepmother|twin|uncle|wife)';
const relativeBefore =
  /\b(?:[Bb]aby|[Tt]oddler|boyfriend|brother|classmate|cousin|daughter|fiancée?|girlfriend|granddaughter|grandson|husband|nephew|niece|schoolboy|schoolgirl|sister|son|stepdaughter|stepson|teenager|wife|(?:baby|boy|child|girl|man|woman) (?:called|named)) $/u;
const ageAfter = /^, (?:aged? )?\d{1,2}(?:, |[.;]|\)|$)/u;
const bondAfter = new RegExp(
  `^(?: and (?:her|his) ${relative}|, (?:her|his) (?:brother|daughter|father|husband|mother|sister|son|wife))\\b`,
  'u',
);
const relativeAfter =
  /^['’]s (?:boyfriend|classmates|dad|funeral|girlfriend|grandfather|grandmother|hair|husband|mom|mum|stepfather|stepmother|wife)\b/u;
/** What a state does not do, save in a figure of speech: "China smiled on the plan". */
const bodilyAfter =
  /^ (?:(?:also|had|has|have|just|later|quickly|then|was) ){0,2}(?:beamed|blushed|born|cried(?! foul| wolf)|fell asleep|gave birth|giggled|graduated|grinned|hugged|hugs|kissed|kisses|laughed(?! at| off)|nodded(?! through)|pregnant|screamed|shrugged(?! off)|sighed|smiled(?! on| upon)|smiles(?! on| upon)|sobbed|texted|wears|wept|whispered|woke up|wore)\b/u;

const herselfAfter =
  /^(?: herself| himself|, (?:who|whose) (?:was born|is|was|lives|mother|father)\b)/u;
const pronounAfter =
  /^ (?:(?:also|later|then) )?(?:added|admitted|believed|believes|claimed|explained|feels|felt|hoped|hopes|insisted|knew|knows|recalled|remembers|said|says|thinks|thought|told (?:\p{L}+ ){1,3}?)(?: that)? ?(?:he|she)\b/u;
const weakRelativeAfter = /^['’]s (?:brother|family|father|friends?|mother|sister)\b(?! tongue)/u;
const possessiveAfter = /^ and (?:her|his) \p{Ll}/u;
const quoteBefore = /[,.!?]["”’'] $/u;
const saidAfter = /^ (?:added|continued|explained|recalled|said|says)\b/u;
const saidBefore = /["”’'] (?:added|explained|recalled|said|says) $/u;
const clauseEnd = /^[.,;]/u;

/**
 * People who are called by a first name alone that is a country's name: "Georgia, 12, smiled". What a person alone does
 * is sure; what a state may do as well ("Georgia said she…") counts together with the rest of the text.
 */
export const firstNameGuard: Guard = ({ meaning, name, before, after }) => {
  if (meaning.kind === 'demonym' || !firstNames.has(name)) return undefined;
  if (
    relativeBefore.test(before) ||
    ageAfter.test(after) ||
    bondAfter.test(after) ||
    relativeAfter.test(after) ||
    bodilyAfter.test(after)
  )
    return 'other';
  const isQuoted =
    (quoteBefore.test(before) && saidAfter.test(after)) ||
    (saidBefore.test(before) && clauseEnd.test(after));
  const isPerson =
    isQuoted ||
    herselfAfter.test(after) ||
    pronounAfter.test(after) ||
    weakRelativeAfter.test(after) ||
    possessiveAfter.test(after);
  return isPerson && !oftenBesideMen.has(name) ? 'perhapsPerson' : undefined;
};
