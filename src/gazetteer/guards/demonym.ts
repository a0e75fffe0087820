import type { Guard } from './guard.ts';

const languageAfter =
  /^(?:[ -](?:[Ss]peak(?:ing|ers?|s)|[Ll]anguages?)\b| (?:translations?|translators?|interpreters?|subtitles|dictionar(?:y|ies)|grammar|alphabet|lessons?|classes|vocabulary|accents?|surnames?|immersion|dialects?)\b)/u;
const languageBefore =
  /\b(?:in|into|speaks?|speaking|spoke|spoken|fluent|fluently|learn(?:s|ed|ing)?|study|studied|studying|teach(?:es|ing)?|taught|understands?|(?:written|translated) (?:from|from the)|both English and|English (?:and|or)) (?:both |broken |fluent |perfect |English and |English or )?$/u;
/** The adjective stands alone: what follows is no noun that it could describe. */
const standsAlone = /^(?:[.,;:!?)"”’\]]|$|\s*\n| (?:and|or|as|at|but|by|for|from|in|is|on|than|that|to|was|when|while|with)\b)/u;

const kitchenAfter =
  /^(?: and \p{Lu}\p{L}+)?[ -](?:[Rr]estaurants?|[Ff]oods?|[Cc]uisine|[Tt]akeouts?|[Tt]akeaways?|[Bb]uffets?|[Ee]ater(?:y|ies)|[Dd]ish(?:es)?|[Bb]aker(?:y|ies)|[Rr]ecipes?|[Cc]ooking|[Gg]rill|[Dd]eli|[Pp]astr(?:y|ies)|[Ss]tyle (?:pizza|food|chicken|cooking)|[Dd]oll(?:s)?)\b/u;

/** "Mexican-American voters" are Americans; "Russian-American relations" are between two countries. */
const heritageAfter = /^[ -]Americans?\b(?! (?:agreements?|alliances?|borders?|conflicts?|cooperation|deals?|dialogue|diploma|friendship|rapprochement|relations(?:hip)?|rivalry|summits?|talks|ties|trade|treat(?:y|ies)|[Ww]ars?)\b)/u;

/** Adjectives that name a language, a kitchen or a descent, and no country. */
export const demonymGuard: Guard = ({ meaning, name, before, after }) => {
  if (meaning.kind !== 'demonym') return undefined;
  if (languageAfter.test(after) || kitchenAfter.test(after)) return 'none';
  if (languageBefore.test(before) && standsAlone.test(after)) return 'none';
  return name !== 'American' && heritageAfter.test(after) ? 'none' : undefined;
};
