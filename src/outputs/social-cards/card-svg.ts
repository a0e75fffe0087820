import { fitNames, fitText } from './fit-text.ts';
import { type SocialCard } from './social-card.ts';
import { cardSize } from '../../site/social-card-paths.ts';

/** A line of text as outlines. */
export interface SetLine {
  /** In pixels. */
  readonly width: number;
  /** SVG elements; the line begins at 0 and stands on 0. */
  readonly outlines: string;
}

export interface Setting {
  /** In pixels. */
  readonly size: number;
  readonly dir: 'ltr' | 'rtl';
  /** Between letters, in em. Scripts whose letters are joined ignore it. */
  readonly spacing?: number;
}

/** Sets a line of text in the fonts of the cards. */
export type SetText = (text: string, setting: Setting) => SetLine;

/** In pixels. */
const margin = 72;
const measure = cardSize.width - 2 * margin;
const headline = { top: 204, height: 306, sizes: [116, 102, 88, 80, 72, 64, 57, 51, 46] } as const;

/** The picture of a card: no text but outlines, so that it looks the same wherever it is drawn. */
export function cardSvg(card: SocialCard, set: SetText): string {
  const { dir, colours } = card;
  /** A line from the side where reading begins, or from the other one. */
  const line = (
    text: string,
    y: number,
    colour: string,
    setting: Omit<Setting, 'dir'> & { readonly dir?: 'ltr' | 'rtl' },
    side: 'start' | 'end' = 'start',
  ): string => {
    if (text === '') return '';
    const { width, outlines } = set(text, { dir: card.siteDir, ...setting });
    const left = (dir === 'ltr') === (side === 'start');
    const x = left ? margin : cardSize.width - margin - width;
    return `<g fill="${colour}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)})">${outlines}</g>`;
  };
  const widthOf = (text: string): number => set(text, { size: 1, dir }).width;

  const lineHeight = dir === 'rtl' ? 1.42 : 1.1;
  const { size, lines } = fitText(
    card.headline,
    { ...headline, width: measure, lineHeight },
    widthOf,
  );
  const first = headline.top + size * (dir === 'rtl' ? 1.05 : 0.86);
  const dateWidth = card.date === '' ? 0 : widthOf(card.date) * 30 + 40;
  const countries = fitNames(card.countries, (measure - dateWidth) / 30, widthOf);
  const kicker = { size: 28, spacing: 0.08 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(cardSize.width)}" height="${String(cardSize.height)}">`,
    rectangle(0, 0, cardSize.width, cardSize.height, colours.paper),
    rectangle(0, 0, cardSize.width, 14, colours.accent),
    line(fitNames([card.outlet], measure / 40, widthOf), 92, colours.ink, { size: 40 }),
    rectangle(margin, 116, measure, 2, colours.ink),
    line(card.kicker.join(' · '), 174, colours.accent, kicker),
    ...lines.map((text, index) =>
      line(text, first + index * size * lineHeight, colours.ink, { size, dir }),
    ),
    rectangle(margin, 540, measure, 1, colours.hair),
    line(countries, 586, colours.soft, { size: 30 }),
    line(card.date, 586, colours.soft, { size: 30 }, countries === '' ? 'start' : 'end'),
    '</svg>',
  ].join('');
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<path fill="${fill}" d="M${String(x)} ${String(y)}h${String(width)}v${String(height)}h-${String(width)}z"/>`;
}
