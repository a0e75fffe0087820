/** What an address in a text or in front matter is. */
export type UrlClass =
  | { readonly kind: 'external' | 'fragment' | 'rooted' | 'relative' }
  | { readonly kind: 'refused'; readonly why: string };

/** Blanks, control characters (browsers skip them in schemes) and what nobody sees, such as joiners and soft hyphens. */
const invisible = /[\s\p{Cc}\p{Cf}]/u;

/**
 * Sorts an address after entities were decoded. Only http(s), mailto, fragments, relative ones and those from the
 * root pass; `//host`, backslashes and other schemes do not, however they are spelt.
 */
export function classifyUrl(url: string): UrlClass {
  if (url === '') return { kind: 'refused', why: 'the address is empty' };
  if (invisible.test(url))
    return { kind: 'refused', why: 'the address contains a space or an invisible character' };
  if (url.includes('\\')) return { kind: 'refused', why: 'the address contains a backslash' };
  if (url.startsWith('//')) return { kind: 'refused', why: 'the address leaves out its scheme' };
  if (url.startsWith('#')) return { kind: 'fragment' };
  if (url.startsWith('/')) return { kind: 'rooted' };
  const scheme = /^([^/?#]*?):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'relative' };
  if (scheme === 'mailto') return { kind: 'external' };
  if (scheme !== 'http' && scheme !== 'https')
    return { kind: 'refused', why: `the scheme "${scheme}:" is not allowed` };
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    return { kind: 'refused', why: 'the address is not a web address' };
  return { kind: 'external' };
}

/** An address without percent signs, in Unicode's composed form: how names of files and anchors are compared. */
export function decodedAddress(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url.normalize('NFC');
  }
}

/** The same address in Unicode's composed form, typed or behind percent signs: as files are published and headings named. */
export function composedAddress(url: string): string {
  try {
    const decoded = decodeURI(url);
    const composed = decoded.normalize('NFC');
    return composed === decoded ? url : encodeURI(composed);
  } catch {
    return url.normalize('NFC');
  }
}

/** Whether a label of the host mixes scripts, as a look-alike of a known site does (Cyrillic а in a Latin name). */
export function mixesScripts(url: string): boolean {
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
  return host.split('.').some((label) => {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter(
      (script) => script.test(label),
    );
    return scripts.length > 1;
  });
}
