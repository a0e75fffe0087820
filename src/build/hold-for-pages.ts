import type { OpenEdition } from '../edition/open-edition-fs.ts';
import { openCardType, type CardType } from './card-type.ts';
import { hold } from './held-edition.ts';

/** The fonts are opened once, and only where a page asks. */
let type: CardType | undefined;

/** Puts an edition where the pages take theirs, with what only the build can tell them: what its fonts can draw. */
export function holdForPages(opened: OpenEdition): void {
  const canDrawOnCard = (text: string): boolean => (type ??= openCardType()).canSet(text);
  hold({ ...opened, edition: { ...opened.edition, canDrawOnCard } });
}
