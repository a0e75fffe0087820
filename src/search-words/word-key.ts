/** The Arabic article, alone or with what is written in one word with it, before at least three letters. */
const article = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u;

/** A folded word as others may begin with it: without the article that is written in one word with it. */
export function beginningOf(folded: string): string {
  return folded.includes('ل') ? folded.replace(article, '') : folded;
}

/**
 * The form under which a folded word is indexed and asked: the same for singular and plural in English and its
 * neighbours, and for the cases of Slavic languages that differ in final vowels. Whoever types a word letter by letter
 * finds it at each step: every beginning of a word begins its key or has the same key.
 */
export function keyOf(folded: string): string {
  const word = beginningOf(folded);
  if (word.length < 4 || word === 'news') return word;
  if (/[esy]$/.test(word)) {
    return word
      .replace(/([^aeiou])y$/, '$1ie')
      .replace(/(ch|sh|ss|x|z)es?$/, '$1')
      .replace(/(?<=[a-z]{2}[a-hj-rtv-z])s$/, '');
  }
  return word.replace(/(?<=[а-я]{4})[аеиоуыэюяьіє]{1,3}$/, '');
}
