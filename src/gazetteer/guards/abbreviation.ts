import type { Guard } from './guard.ts';

const money =
  /^(?:\s?[$€£¥]|\s(?:dollars?|currency|cents?|Treasury (?:bonds?|bills?|notes?|yields?))\b|D\b)/u;
/** Roads: "U.S. 31", "US-23"; scores ("US 2, Mexico 0") and fleets ("U.S. 7th Fleet") are none. */
const road =
  /^[ -]\d{1,3}(?!\d|\p{L}|[,.:%-]\d|, \p{Lu}\p{L}+ \d| (?:million|billion|percent|per cent|people|troops|soldiers|years))/u;
const shouting = /\p{Lu}{2,}[^\p{L}]{1,3}$/u;
const shoutedPronoun =
  /\b(?:ABOUT|AGAINST|ALLOW|AMONG|AROUND|ASK|BEHIND|BRING|BUY|CALL|CONTACT|EMAIL|FOLLOW|FOR|FORGIVE|GIVE|HELP|JOIN|KEEP|LEAVE|LET|LIKE|MAKE|OF|REACH|SAVE|SEND|SHOW|TEACH|TELL|TEXT|TO|TRUST|UPON|VISIT|WITH|WRITE)[^\p{L}]{1,3}$/u;
const shoutedNext = /^[^\p{L}\p{N}]{0,3}\p{Lu}{2,}/u;
const pronounNext =
  /^[^\p{L}]{0,3}(?:ALL|AND OUR|AT|BOTH|ON (?:FACEBOOK|TWITTER|INSTAGRAM)|TODAY|NOW)\b/u;

/**
 * "US" is a country and, where a text shouts, a pronoun: "JOIN US TODAY". Sums of money name a currency and no
 * country: "US$5 million", "two million U.S. dollars".
 */
export const abbreviationGuard: Guard = ({ name, before, after }) => {
  if (name !== 'US' && name !== 'U.S.') return undefined;
  if (money.test(after) || road.test(after)) return 'none';
  if (name === 'U.S.' || !shouting.test(before)) return undefined;
  const isShouted = shoutedNext.test(after) || !/^[^\n]*\p{Ll}/u.test(after);
  return shoutedPronoun.test(before) && (isShouted || pronounNext.test(after)) ? 'none' : undefined;
};
