/** Whether straight quotation marks of a language become “…”: only where they are its own. */
export function takesEnglishQuotes(language: string): boolean {
  return /^en(-|$)/i.test(language);
}

/** Behind these a mark opens, whatever follows. */
const opensAfter = /[\s([{“‘]/u;
/** Behind these it opens before a word and closes before anything else: anti-"terrorist", “Wait—” he said. */
const opensBeforeWord = /[-\u2010-\u2015/\\:;|=+&~<>@*_¿¡„‚«‹]/u;
const word = /[\p{L}\p{N}$€£¥#“‘"'(]/u;

/** Words that lose their first letters: an apostrophe, though it stands where a quotation opens. */
const clipped = /'(?:tis|twas|twere|twill|twould|twixt|em|nuff)(?![\p{L}\p{N}'])/iuy;
/** The same, but also words of their own, and so quotations where a mark closes them later. */
const clippedOrWhole =
  /'(?:til|till|cause|cos|bout|round|neath|gainst|kay|n|\d\d)(?![\p{L}\p{N}])/iuy;
const decade = /'\d\ds(?![\p{L}\p{N}])/iuy;
/** rock 'n' roll */
const and = /'n'(?=[\s\-\u2010\u2011\p{L}]|$)/iuy;

const closing = /[\p{L}\p{N}.,!?…)”]'(?![\p{L}\p{N}])/gu;

/** What stands around a text in its block: the neighbouring characters; '' at the ends of a line. */
export interface Surroundings {
  readonly before?: string;
  readonly after?: string;
}

/**
 * Sets the straight marks of a typewriter as a printer would: `don't` → don’t in every language, and in English also
 * `"…"` → “…” and `'…'` → ‘…’. One character becomes one other.
 */
export function setQuotes(text: string, english: boolean, around: Surroundings = {}): string {
  if (!/["']/.test(text)) return text;
  let last = around.before ?? '';
  let result = '';
  let closingOfAnd = -1;
  const lastClosing = english ? ([...text.matchAll(closing)].at(-1)?.index ?? -1) : -1;
  for (const character of text) {
    const at = result.length;
    const rest = text.slice(at + 1, at + 3);
    const following =
      rest === '' ? (around.after ?? '') : String.fromCodePoint(rest.codePointAt(0) ?? 0);
    let set = character;
    if (character === '"' && english) set = opens(last, following) ? '“' : '”';
    if (character === "'") {
      if (english && startsAt(and, text, at)) closingOfAnd = at + 2;
      const isApostrophe =
        english &&
        (at === closingOfAnd ||
          closingOfAnd === at + 2 ||
          startsAt(clipped, text, at) ||
          startsAt(decade, text, at) ||
          (startsAt(clippedOrWhole, text, at) && lastClosing <= at));
      set = isApostrophe ? '’' : setSingle(last, english, following);
    }
    result += set;
    last = set;
  }
  return result;
}

function setSingle(before: string, english: boolean, after: string): string {
  if (/[\p{L}\p{N}]/u.test(before)) return /\p{L}/u.test(after) || english ? '’' : "'";
  if (!english) return "'";
  return opens(before, after) ? '‘' : '’';
}

function opens(before: string, after: string): boolean {
  if (before === '' || opensAfter.test(before)) return true;
  return opensBeforeWord.test(before) && word.test(after);
}

function startsAt(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}
