import type { OpenSite } from './open-site.ts';
import { openCardType, type CardType } from './social-cards/card-type.ts';
import { setSite } from './current-site.ts';

/** The fonts are opened once, and only where a page asks. */
let type: CardType | undefined;

/**
 * Puts a site where the pages take theirs, with what only the build can tell them: what its fonts can draw. Gives the
 * site that the pages see: whoever asks which files there must be asks that one.
 */
export function setSiteForPages(opened: OpenSite): OpenSite {
  const canDrawOnCard = (text: string): boolean => (type ??= openCardType()).canSet(text);
  const complete = { ...opened, site: { ...opened.site, canDrawOnCard } };
  setSite(complete);
  return complete;
}
