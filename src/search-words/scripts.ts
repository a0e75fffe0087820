/**
 * A character of a script that is written without blanks; in the source of a regular expression with the flag `u`. Korean
 * has blanks, but particles are written in one word with the noun.
 */
export const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;

/** Most words of most texts: nothing of them is folded, divided or written in code. */
export const plainWord = /^[A-Za-z0-9]+$/;
