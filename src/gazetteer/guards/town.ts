import states from '../north-american-states.json' with { type: 'json' };
import type { Guard } from './guard.ts';

const escaped = (text: string): string => text.replaceAll('.', '\\.');
const fullNames = states.map(({ name }) => escaped(name)).join('|');
const shortForms = states.flatMap(({ short }) => short.map(escaped)).join('|');

const beforeShortForm = new RegExp(`^, ?(?:${shortForms})(?![\\p{L}\\p{N}])`, 'u');
const beforeFullName = new RegExp(`^, (?:${fullNames})(?![\\p{L}\\p{N}])(.{0,24})`, 'su');
const bracketedState = new RegExp(`^ \\((?:${fullNames}|${shortForms})\\)`, 'u');
/** After "Mexico, Texas": further capitals in a row make it a list of places and no address. */
const listGoesOn = /^(?:, \p{Lu}|,? (?:and|or|&) \p{Lu})/u;
const listBefore = /(?:\p{Lu}[\p{L}.]+, |\b(?:between|among|across|as) )$/u;

const townOf = /\b(?:[Cc]ity|[Tt]own|[Tt]ownship|[Vv]illage|[Bb]orough|[Hh]amlet|[Pp]arish|[Cc]ounty|[Ss]uburb) of $/u;
const localBody =
  /^(?:(?:['’]s)? (?:City (?:Council|Hall|Commission|Manager|Attorney|School)|Common Council|Town(?:ship)? (?:Board|Council|Hall|Clerk|Manager)|Village (?:Board|Council|Hall)|Borough (?:Council|Hall)|County|Township|Parish|Borough|(?:Senior |Junior )?High(?: School)?|Middle School|Elementary|Grade School|Area School|Public (?:Schools|Library)|Community (?:Schools|School|Hospital|College)|School (?:District|Board)|Schools|Fire (?:Department|District|Chief|Company)|Police (?:Department|Chief|Sgt|Lt|Capt|Officer)|Correctional|Municipal (?:Court|Airport)|Chamber of Commerce|Speedway|Raceway|Post Office|Rotary|Lions Club|Historical Society|Mayor|Zoning|Planning (?:Board|Commission)|Recreation|Little League|Cemetery|Mall|Road|Street|Avenue|Ave\.?|Rd\.?|St\.|Lane|Drive|Boulevard|Blvd\.?|Pike|Turnpike|Highway|Creek|Heights|Hills|Hollow|Springs|Falls|Junction|Crossing|Corners|Mills|Grove|Ridge|Lake|Lakes|Beach|Pond|Church|Baptist|Methodist|Lutheran|Presbyterian)(?![\p{L}\p{N}]))/u;

/** Many towns of North America are called after countries and capitals: "Lebanon, Pa.", "the town of Cuba". */
export const townGuard: Guard = ({ meaning, name, before, after }) => {
  if (meaning.kind === 'demonym' || /^\p{Lu}[\p{Lu}.]*$/u.test(name)) return undefined;
  if (beforeShortForm.test(after) || bracketedState.test(after)) return 'other';
  if (townOf.test(before) || localBody.test(after)) return 'other';
  const follows = beforeFullName.exec(after)?.[1];
  if (follows === undefined) return undefined;
  return listGoesOn.test(follows) || listBefore.test(before) ? undefined : 'other';
};
