import states from '../../data/north-american-states.json' with { type: 'json' };
import type { Guard } from './rule.ts';

const money =
  /^(?:\s?[$€£¥]|\s(?:dollars?|currency|cents?|Treasury (?:bonds?|bills?|notes?|yields?))\b|D\b)/u;
const roadNames = `${states.map(({ name }) => name).join('|')}|Highway|I|Interstate|Route|State|US|U\\.S\\.`;
/**
 * Roads: "U.S. 31", "US-23", "U.S. 95A"; scores ("US 2, Mexico 0"), fleets ("U.S. 7th Fleet"), terms ("U.S. 10-year
 * bonds") and counts ("U.S. 50 states") are none.
 */
const road = new RegExp(
  `^[ -]\\d{1,3}[ABENSW]?(?!\\d|\\p{L}|[,.:%-]\\d|-\\p{L}|, (?!(?:${roadNames})\\b)\\p{Lu}\\p{L}+ \\d| (?:million|billion|percent|per cent|people|troops|soldiers|years|states|cases|deaths|dollars|senators|[Mm]arines)\\b)`,
  'u',
);
const shouting = /\p{Lu}{2,}[^\p{L}]{1,3}$/u;
const shoutedPronoun =
  /\b(?:ABOUT|AGAINST|ALLOW|AMONG|AROUND|ASK|BEHIND|BRING|BUY|CALL|CONTACT|EMAIL|FOLLOW|FOR|FORGIVE|GIVE|HELP|JOIN|KEEP|LEAVE|LET|LIKE|MAKE|OF|REACH|SAVE|SEND|SHOW|TEACH|TELL|TEXT|TO|TRUST|UPON|VISIT|WITH|WRITE)[^\p{L}]{1,3}$/u;
const shoutedNext = /^[^\p{L}\p{N}]{0,3}\p{Lu}{2,}/u;
const pronounNext =
  /^[^\p{L}]{0,3}(?:ALL|AND OUR|AT|BOTH|ON (?:FACEBOOK|TWITTER|INSTAGRAM)|TODAY|NOW)\b/u;

/**
 * "US" is a country and, where a text shouts, a pronoun: "JOIN US TODAY". Sums of money name a currency and no
 * country: "US$5 million", "$US 5 million", "two million U.S. dollars".
 */
export const abbreviationGuard: Guard = ({ name, before, after }) => {
  if (name !== 'US' && name !== 'U.S.') return undefined;
  if (money.test(after) || before.endsWith('$') || road.test(after)) return 'none';
  if (name === 'U.S.' || !shouting.test(before)) return undefined;
  const isShouted = shoutedNext.test(after) || !/^[^\n]*\p{Ll}/u.test(after);
  return shoutedPronoun.test(before) && (isShouted || pronounNext.test(after)) ? 'none' : undefined;
};
