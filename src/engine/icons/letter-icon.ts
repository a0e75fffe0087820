import type { Palette } from '../../content/theme/tokens.ts';
import { openCardType } from '../social-cards/card-type.ts';

export interface IconLetter {
  /** Name of the outlet. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly colours: Pick<Palette, 'accent' | 'paper'>;
}

/** In the units of the drawing. */
const side = 64;
const [letterSize, widest, baseline] = [54, 52, 50];

/**
 * A `favicon.svg`: the first letter or digit of the name in the colour of the background on the accent, as outlines; a disc
 * where no font has it.
 */
export function letterIcon({ name, language, colours }: IconLetter): string {
  const { set, canSet } = openCardType();
  const [first = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC')) ?? [];
  const letter = first.toLocaleUpperCase(language);
  const { accent, paper } = colours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(side)} ${String(side)}">`,
    `  <path fill="${accent}" d="M0 0h${String(side)}v${String(side)}H0z"/>`,
    `  ${letter !== '' && canSet(letter) ? drawnLetter() : disc()}`,
    '</svg>\n',
  ].join('\n');

  function drawnLetter(): string {
    const { width } = set(letter, { size: letterSize, dir: 'ltr' });
    const size = width > widest ? (letterSize * widest) / width : letterSize;
    const line = set(letter, { size, dir: 'ltr' });
    const left = ((side - line.width) / 2).toFixed(2);
    return `<g fill="${paper}" transform="translate(${left} ${String(baseline)})">${line.outlines}</g>`;
  }

  function disc(): string {
    return `<circle fill="${paper}" cx="32" cy="32" r="16"/>`;
  }
}
