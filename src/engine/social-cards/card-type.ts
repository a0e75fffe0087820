import { readFileSync } from 'node:fs';
import bidiFactory from 'bidi-js';
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import type { SetText } from '../../outputs/social-cards/card-svg.ts';

/**
 * The fonts of the cards in the order in which they are asked for a letter, with what brings their small letters to the
 * height of Newsreader's.
 */
const fontFiles: readonly (readonly [name: string, scale: number])[] = [
  ['latin', 1],
  ['latin-ext', 1],
  ['vietnamese', 1],
  ['cyrillic', 0.97],
  ['cyrillic-ext', 0.97],
  ['greek', 0.97],
  ['georgian', 0.86],
  ['armenian', 0.86],
  ['hebrew', 0.92],
  ['arabic', 1],
];

interface CardFont {
  readonly font: Font;
  /** From units of the font to em. */
  readonly unit: number;
}

/** A part of a line in one font and one direction. */
interface Run {
  readonly font: CardFont;
  readonly level: number;
  readonly text: string;
}

const bidi = bidiFactory();

/** The fonts of the cards, opened. */
export interface CardType {
  /** Sets a line of text. A character that no font has is left out. */
  readonly set: SetText;
  /** Whether every character of a text has a glyph, so that a line of it has no gap and no box. */
  readonly canSet: (text: string) => boolean;
}

export function openCardType(): CardType {
  const fonts = fontFiles.map(([name, scale]) => openFont(name, scale));
  const outlines = new Map<string, string>();
  const buffer = new Buffer();
  const glyphsOf = (run: Run): ReturnType<Buffer['getGlyphInfosAndPositions']> => {
    buffer.reset();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(run.font.font, buffer);
    return buffer.getGlyphInfosAndPositions();
  };
  const canSet = (text: string): boolean => {
    const { runs, isWhole } = runsOf(text, 'ltr', fonts);
    return (
      isWhole &&
      runs.every((run) => glyphsOf(run).every(({ codepoint }) => codepoint !== missingGlyph))
    );
  };
  const set: SetText = (text, { size, dir, spacing = 0 }) => {
    let x = 0;
    const parts: string[] = [];
    for (const run of inVisualOrder(runsOf(text, dir, fonts).runs)) {
      const unit = run.font.unit * size;
      const gap = joined.test(run.text) ? 0 : spacing * size;
      for (const glyph of glyphsOf(run)) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0, codepoint } = glyph;
        const outline = outlineOf(run.font, codepoint);
        if (outline !== '') {
          const left = (x + xOffset * unit).toFixed(2);
          const scale = unit.toFixed(5);
          parts.push(
            `<path transform="translate(${left} ${(-yOffset * unit).toFixed(2)}) scale(${scale} -${scale})" d="${outline}"/>`,
          );
        }
        x += xAdvance * unit + gap;
      }
    }
    return { width: x, outlines: parts.join('') };
  };
  return { set, canSet: remembering(canSet) };

  function outlineOf({ font }: CardFont, glyph: number): string {
    const key = `${String(fonts.findIndex((one) => one.font === font))}:${String(glyph)}`;
    const outline = outlines.get(key) ?? font.glyphToPath(glyph);
    outlines.set(key, outline);
    return outline;
  }
}

/** What a font shows in the place of a character that it lacks (`.notdef`). */
const missingGlyph = 0;
const joined = /\p{Script=Arabic}/u;
/** What goes with the letter before it. */
const attached = /^[\p{M}\p{Cf}]$/u;
/** What is nothing to see where it has no effect on its neighbours. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;
const letter = /^\p{L}$/u;

function openFont(name: string, scale: number): CardFont {
  const bytes = readFileSync(new URL(`card-fonts/${name}.ttf`, import.meta.url));
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  return { font: new Font(face), unit: scale / face.upem };
}

/** The answers to a question that is asked again for every page. */
function remembering(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const answer = answers.get(text) ?? ask(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Runs in the order of the text, and whether some font has each of its characters. */
function runsOf(
  text: string,
  dir: 'ltr' | 'rtl',
  fonts: readonly CardFont[],
): { readonly runs: readonly Run[]; readonly isWhole: boolean } {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const runs: Run[] = [];
  let isWhole = true;
  let at = 0;
  for (const typed of text) {
    const level = levels[at] ?? 0;
    at += typed.length;
    const last = runs.at(-1);
    const character = drawnAs(typed, fonts);
    const font = fontFor(character, last?.font, fonts);
    if (font === null) {
      if (!unseen.test(character)) isWhole = false;
      continue;
    }
    if (last?.font === font && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + character };
    else runs.push({ font, level, text: character });
  }
  return { runs, isWhole };
}

/** A blank or hyphen that only says where a line may break looks like the common one. */
function drawnAs(character: string, fonts: readonly CardFont[]): string {
  const code = character.codePointAt(0) ?? 0;
  if (fonts.some((font) => has(font, code))) return character;
  if (/\p{Zs}/u.test(character)) return ' ';
  return character === '\u2011' ? '\u2010' : character;
}

/** The font of a character: that of the one before it, where it is no letter and that font has it. */
function fontFor(
  character: string,
  before: CardFont | undefined,
  fonts: readonly CardFont[],
): CardFont | null {
  const code = character.codePointAt(0) ?? 0;
  if (before && attached.test(character)) return before;
  if (before && !letter.test(character) && has(before, code)) return before;
  return fonts.find((font) => has(font, code)) ?? null;
}

function has({ font }: CardFont, code: number): boolean {
  return font.nominalGlyph(code) !== undefined;
}

/** Unicode's rule L2 (https://www.unicode.org/reports/tr9/#L2), for runs. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let order = [...runs];
  for (let level = highest; level > 0; level -= 1) {
    const turned: Run[] = [];
    for (let at = 0; at < order.length;) {
      const end = order.findIndex((run, index) => index >= at && run.level < level);
      const stop = end === -1 ? order.length : end;
      if (stop > at) turned.push(...order.slice(at, stop).toReversed());
      const next = order[stop];
      if (next) turned.push(next);
      at = stop + 1;
    }
    order = turned;
  }
  return order;
}
