import combiningForms from '../../data/combining-forms.json' with { type: 'json' };
import type { Candidate, Guard } from './rule.ts';

const combining = new Set(Object.keys(combiningForms));

const kitchenAfter =
  /^(?: and \p{Lu}\p{L}+)?[ -](?:[Rr]estaurants?|foods?|cuisine|takeouts?|takeaways?|buffets?|eater(?:y|ies)|dish(?:es)?|baker(?:y|ies)|recipes?|cooking|curr(?:y|ies)|deli|dumplings?|grocer(?:y|ies)|noodles?|pastr(?:y|ies)|pizzas?|pizzerias?|steakhouses?|tapas|caf[eé]|bar|bistro|pub|tavern|style (?:pizza|food|chicken|cooking))(?!\p{L})/u;

/** "Mexican-American voters" are Americans; "Russian-American relations" are between two countries. */
const twoSides =
  '(?! (?:agreements?|alliances?|borders?|conflicts?|cooperation|deals?|dialogue|diploma|friendship|rapprochement|relations(?:hip)?|rivalry|summits?|talks|ties|trade|treat(?:y|ies)|[Ww]ars?)\\b)';
const heritageAfter = new RegExp(`^[ -]Americans?\\b${twoSides}`, 'u');
const noRelation = new RegExp(`^${twoSides}`, 'u');

/** "Russo-Georgian" is about two countries, Rene Russo about none. */
function isCombined({ passage, position, occurrence, after }: Candidate): boolean {
  const next = passage.occurrences[position + 1];
  return (
    /^[-‐‑–]/u.test(after) &&
    next?.start === occurrence.end + 1 &&
    next.term.meaning?.target.type === 'country'
  );
}

/** Bodies of private people: "American Red Cross", "American Academy of Pediatrics". */
const privateBody =
  /^ (?:\p{Lu}[\p{L}-]+ (?:(?:of|for|and|the|on) )*){0,4}(?:Academy|Alliance|Association|College|Cross|Dream|Federation|Foundation|Institute|League|Legion|Society|Union|University)\b/u;

/** The second half of "Mexican-American". */
function isDescent({ name, after, passage, position, occurrence }: Candidate): boolean {
  if (name !== 'American' && name !== 'Americans') return false;
  const previous = passage.occurrences[position - 1];
  return (
    previous?.term.meaning?.kind === 'demonym' &&
    previous.end === occurrence.start - 1 &&
    noRelation.test(after)
  );
}

/** A sum: "500 Swiss francs". The currency itself is the country's: "the Swiss franc fell". */
const sumBefore = /(?:\d|\b(?:hundred|thousand|million|billion|trillion)) $/u;
const moneyAfter =
  /^ (?:dollars?|pounds?|francs?|pesos?|yen|yuan|rupees?|dinars?|dirhams?|kron(?:a|er|or)|krone|lir[ae]|riyals?|rubles?|roubles?|shillings?|won|baht|reais|rand|hryvnias?|drams?|soms?|tenge|manats?)\b/u;

/** Adjectives that name a kitchen, a sum or a descent, and no country. */
export const demonymGuard: Guard = (candidate) => {
  const { meaning, name, before, after } = candidate;
  if (meaning.kind !== 'demonym') return undefined;
  if (combining.has(name)) return isCombined(candidate) ? undefined : 'none';
  if (name === 'American' && (privateBody.test(after) || /\b[Aa]ll-$/u.test(before))) return 'none';
  if (kitchenAfter.test(after)) return 'none';
  if (moneyAfter.test(after) && sumBefore.test(before)) return 'none';
  return (name !== 'American' && heritageAfter.test(after)) || isDescent(candidate)
    ? 'none'
    : undefined;
};
