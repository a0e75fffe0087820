import type { Guard } from './rule.ts';

/** A company by its legal form, with one to four words between: "China Resources Holdings", "Japan Tobacco Inc.". */
const companyAfter =
  /^ (?:\p{Lu}[\p{L}\d&’'-]* ){1,4}(?:AG|Berhad|Bhd|Corp|Corporation|GmbH|Holdings?|Inc|Limited|LLC|Ltd|N\.?V|PLC|[Pp]lc|SpA|Co(?=[.,]| Ltd| Inc))(?![\p{L}-])/u;
/** "China Evergrande Group", but not the groups that states form: "Iraq Study Group". */
const groupAfter = /^ (?:\p{Lu}[\p{L}\d&’'-]* ){0,3}(\p{Lu}[\p{L}\d&’'-]*) Group(?![\p{L}-])/u;
const politicalGroup =
  /^(?:Action|Advisory|Contact|Crisis|Expert|Friendship|Monitoring|Observer|Parliamentary|Policy|Research|Review|Solidarity|Stabilisation|Stabilization|Study|Support|Survey|Task|Watch|Working)$/u;
const insideCountry = /\b(?:[Aa]cross|[Ii]n|[Ii]nside|[Oo]utside|[Tt]hroughout) $/u;

/** Media and private bodies whose name begins with that of a country or its adjective. */
const bodyAfter =
  /^ (?:Broadcasting (?:Authority|Company|Corp|Corporation|Network|Service)|Chronicle|Gazette|Herald|Observer|Red (?:Crescent|Cross)|Tribune)\b(?! Group)/u;
/** Looked up by how they end, which is cheaper than a pattern that is tried at every letter. */
const mediaBefore = ['Radio ', 'Television ', 'Times of ', 'Voice of '] as const;

/** Commercial banks; those of the state act for their country: "the Bank of England", "the People’s Bank of China". */
const commercialBank: ReadonlyMap<string, RegExp> = new Map([
  ['America', /\bBank of $/u],
  ['Australia', /\bCommonwealth Bank of $/u],
  ['Canada', /\b(?:National|Royal) Bank of $/u],
  ['China', /(?<!People[’']s )\bBank of $/u],
  ['Cyprus', /(?<!Central )\bBank of $/u],
  ['Georgia', /(?<!National )\bBank of $/u],
  ['Greece', /\bNational Bank of $/u],
  ['India', /(?<!Reserve )\bBank of $/u],
  ['Ireland', /(?<!Central )\bBank of $/u],
  ['Kuwait', /\bNational Bank of $/u],
  ['New Zealand', /(?<!Reserve )\bBank of $/u],
  ['Pakistan', /\bNational Bank of $/u],
  ['Scotland', /\bBank of $/u],
]);
const capitalNext = /^ \p{Lu}/u;
const abbreviation = /^\p{Lu}[\p{Lu}.]+$/u;
const companyOf = /\b(?:Corp\.|Corporation|Company|Co\.) of $/u;

/** Names of companies, banks and media with a country inside, which is not the country that acts. */
export const organizationGuard: Guard = ({ meaning, name, before, after }) => {
  if (before.endsWith('of ')) {
    if (commercialBank.get(name)?.test(before) === true || companyOf.test(before)) return 'none';
  }
  if (meaning.kind === 'capital' || meaning.kind === 'metonym') return undefined;
  if (mediaBefore.some((media) => before.endsWith(media))) return 'none';
  if (!capitalNext.test(after)) return undefined;
  if (bodyAfter.test(after)) return 'none';
  if (meaning.kind === 'demonym' || abbreviation.test(name)) return undefined;
  const group = groupAfter.exec(after)?.[1];
  const isCompany =
    companyAfter.test(after) || (group !== undefined && !politicalGroup.test(group));
  return isCompany && !insideCountry.test(before) ? 'none' : undefined;
};
