import {
  isTokenAtKeyword,
  isTokenBadString,
  isTokenBadURL,
  isTokenCloseParen,
  isTokenComma,
  isTokenDelim,
  isTokenEOF,
  isTokenFunction,
  isTokenIdent,
  isTokenNumeric,
  isTokenOpenParen,
  isTokenString,
  isTokenURL,
  isTokenWhiteSpaceOrComment,
  tokenize,
  type CSSToken,
} from '@csstools/css-tokenizer';

/** Functions that compute a value from others and load nothing. */
const computing = /^(calc|min|max|clamp|round|mod|rem|abs|sign|var|env)$/i;

/** Functions that load something, whatever they are given. */
const loading = /^(url|src|image|cross-fade|element|paint|(-\w+-)?image-set|-webkit-[\w-]+|-moz-[\w-]+|expression|attr)$/i;

/** One entry of the `src` of a `@font-face`. */
export interface FontSource {
  /** The address, its escapes resolved; null for a font of the reader's machine, `local(…)`. */
  readonly path: string | null;
  /** What follows the address, such as `format("woff2")`; all of a `local(…)`. */
  readonly rest: string;
}

/** Whether a value has only numbers, names, strings and computing functions, so that it can load nothing. */
export function isPlainValue(value: string): boolean {
  const parts = tokensOf(value);
  let depth = 0;
  return (
    parts.length > 0 &&
    parts.every((token) => {
      if (isTokenOpenParen(token)) depth += 1;
      else if (isTokenFunction(token)) {
        depth += 1;
        return computing.test(token[4].value);
      } else if (isTokenCloseParen(token)) {
        depth -= 1;
        return depth >= 0;
      } else return isPlain(token);
      return true;
    }) &&
    depth === 0
  );
}

/** The entries of a `src`; null where one of them is neither `url(…)` nor `local(…)`. */
export function fontSources(value: string): readonly FontSource[] | null {
  const sources = split(tokensOf(value)).map(fontSource);
  return sources.every((source) => source !== null) ? sources : null;
}

/**
 * The addresses that a value loads, their escapes resolved. What cannot be read, and a function that may load in some browser,
 * counts as an address too.
 */
export function addressesIn(value: string): readonly string[] {
  const tokens = tokensOf(value);
  return tokens.flatMap((token, index) => {
    if (isTokenURL(token)) return [token[4].value];
    if (isTokenBadURL(token) || isTokenBadString(token)) return [''];
    if (!isTokenFunction(token) || !loading.test(token[4].value)) return [];
    const next = tokens[index + 1];
    const isString = /^url$/i.test(token[4].value) && next !== undefined && isTokenString(next);
    return [isString ? next[4].value : ''];
  });
}

/** Whether a stylesheet has a rule such as `@import`. */
export function hasAtRule(css: string): boolean {
  return tokensOf(css).some(isTokenAtKeyword);
}

/** The name of the first font of a list, `'My Text', serif`; empty where there is none. */
export function firstFamily(value: string): string {
  const [first = []] = split(tokensOf(value));
  return first
    .flatMap((token) => (isTokenString(token) || isTokenIdent(token) ? [token[4].value] : []))
    .join(' ');
}

function fontSource(tokens: readonly CSSToken[]): FontSource | null {
  const [first, second, third] = tokens;
  if (first === undefined) return null;
  if (isTokenURL(first)) return withHints(first[4].value, tokens.slice(1));
  if (!isTokenFunction(first)) return null;
  const name = first[4].value.toLowerCase();
  if (name === 'local' && areCalls(tokens, /^local$/)) return { path: null, rest: print(tokens) };
  const isAddress = name === 'url' && second && isTokenString(second);
  if (!isAddress || !third || !isTokenCloseParen(third)) return null;
  return withHints(second[4].value, tokens.slice(3));
}

function withHints(path: string, hints: readonly CSSToken[]): FontSource | null {
  return areCalls(hints, /^(format|tech)$/i) ? { path, rest: print(hints) } : null;
}

/** Whether tokens are functions of these names, one after the other, with names and strings in them. */
function areCalls(tokens: readonly CSSToken[], names: RegExp): boolean {
  let isOpen = false;
  return (
    tokens.every((token) => {
      if (isTokenFunction(token)) {
        const isExpected = !isOpen && names.test(token[4].value);
        isOpen = true;
        return isExpected;
      }
      const isInside = isOpen;
      if (isTokenCloseParen(token)) isOpen = false;
      else if (!isTokenString(token) && !isTokenIdent(token) && !isTokenComma(token)) return false;
      return isInside;
    }) && !isOpen
  );
}

function isPlain(token: CSSToken): boolean {
  return (
    isTokenIdent(token) ||
    isTokenNumeric(token) ||
    isTokenString(token) ||
    isTokenComma(token) ||
    (isTokenDelim(token) && '+-*/?'.includes(token[4].value))
  );
}

/** The tokens of CSS in a value, their escapes resolved, without blanks and comments. */
function tokensOf(css: string): readonly CSSToken[] {
  return tokenize({ css }).filter((token) => !isTokenWhiteSpaceOrComment(token) && !isTokenEOF(token));
}

/** The parts between the commas that are in no parentheses. */
function split(tokens: readonly CSSToken[]): readonly (readonly CSSToken[])[] {
  const parts: CSSToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isTokenFunction(token) || isTokenOpenParen(token)) depth += 1;
    if (isTokenCloseParen(token)) depth -= 1;
    if (depth === 0 && isTokenComma(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function print(tokens: readonly CSSToken[]): string {
  return tokens.map(([, text]) => text).join(' ');
}
