/**
 * The address of a licence: as it is given, or that of the Creative Commons deed that its usual short name means ("CC
 * BY-SA 4.0", https://creativecommons.org/share-your-work/cclicenses/). Null where the name is not known.
 */
export function licenceAddress(licence: string): string | null {
  if (/^https?:\/\//i.test(licence)) return licence;
  const [, terms, version] =
    /^CC[ -](BY(?:-(?:NC-SA|NC-ND|NC|SA|ND))?)[ -](\d\.\d)$/i.exec(licence) ?? [];
  if (terms !== undefined && version !== undefined)
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^CC0([ -]1\.0)?$/i.test(licence)
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : null;
}
