import type { OpenEdition } from './open-site-fs.ts';
import { openCardType, type CardType } from './social-cards/card-type.ts';
import { hold } from './current-site.ts';

/** The fonts are opened once, and only where a page asks. */
let type: CardType | undefined;

/**
 * Puts an edition where the pages take theirs, with what only the build can tell them: what its fonts can draw. Gives the
 * edition that the pages see: whoever asks which files there must be asks that one.
 */
export function holdForPages(opened: OpenEdition): OpenEdition {
  const canDrawOnCard = (text: string): boolean => (type ??= openCardType()).canSet(text);
  const complete = { ...opened, edition: { ...opened.edition, canDrawOnCard } };
  hold(complete);
  return complete;
}
