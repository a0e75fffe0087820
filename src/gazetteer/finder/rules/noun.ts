import type { Guard } from './rule.ts';

const birdBefore =
  /\b(?:[Rr]oast(?:ed)?|[Ff]ried|[Ss]moked|[Ff]rozen|[Ss]tuffed|[Tt]hanksgiving|[Ww]ild|[Gg]round|[Ff]resh|[Cc]old|[Ss]liced|Holiday|Christmas|Butterball) $/u;
const birdAfter =
  /^ (?:[Ss]andwich(?:es)?|[Dd]inners?|[Bb]reasts?|[Ll]egs?|[Mm]eat|[Bb]urgers?|[Ss]ausages?|[Ss]tuffing|[Hh]unt(?:ers?|ing|s)?|[Ff]arm(?:s|ers?|ing)?|[Bb]acon|[Cc]hili|[Gg]ravy|[Ss]oup|[Cc]lub|[Ss]hoot|[Ff]ry(?:er|ers)?|[Gg]iveaway|[Ss]eason|[Pp]oults?|[Pp]roducers?|and (?:[Ss]tuffing|[Cc]ranberr|[Dd]ressing|[Hh]am\b))/u;

const someoneBefore =
  /(?:\b(?:[Aa]n?|[Tt]he|[Aa]nother|every|each|any|one|no|first|fellow|young|old|ethnic|native|this|that|old|older|younger)|-born|-old|\p{Ll}ed) $/u;
const nameAfter = /^ \p{Lu}/u;
const oneOfAPeople: ReadonlySet<string> = new Set(['Brit', 'Dane', 'Finn', 'Pole', 'Turk', 'Kiwi']);

const verbAfter = /^ (?:your|the|up|it|them|off|his|her|my)\b/u;

/** Set phrases whose first word is no name, so that the automaton need not try one at every word. */
const phraseBefore: ReadonlyMap<string, RegExp> = new Map([
  ['China', /\b(?:bone|fine) $/u],
  ['Dutch', /\bdouble $/u],
  ['Israel', /\b(?:children|tribes) of $/u],
  ['Lebanon', /\bcedars? of $/u],
  ['Luxembourg', /\bprovince of $/u],
  ['Paris', /\bplaster of $/u],
  ['Washington', /\bstate of $/u],
  ['Wellington', /\bbeef $/u],
]);

/** Names that are words or first names as well: turkeys, "Finn said", "Polish your shoes". */
export const nounGuard: Guard = ({ name, before, after }) => {
  if (phraseBefore.get(name)?.test(before) === true) return 'none';
  if (name === 'Turkey' && (birdBefore.test(before) || birdAfter.test(after))) return 'other';
  if (name === 'Polish' && verbAfter.test(after)) return 'none';
  if (!oneOfAPeople.has(name)) return undefined;
  const isSomeone =
    someoneBefore.test(before) && !(nameAfter.test(after) && !/\bthe $/u.test(before));
  return isSomeone ? undefined : 'none';
};
