import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Edition } from '../edition/edition.ts';
import { cardSvg } from '../publish/card-svg.ts';
import { socialCards } from '../publish/social-card.ts';
import { openCardType } from './card-type.ts';

/** A card has few colours: sixteen of them are a third of the bytes and nothing that an eye would see. */
const form = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

/** Pictures of earlier editions are kept up to this number: whoever goes back and forth does not wait. */
const kept = 2000;

/**
 * Puts the cards of an edition into an output folder. A picture is drawn where `cacheDir` has none for what it shows:
 * a change of one article draws one card. Returns how many were drawn.
 */
export async function writeSocialCards(
  edition: Edition,
  { cacheDir, outDir }: { readonly cacheDir: string; readonly outDir: string },
): Promise<number> {
  const cards = socialCards(edition);
  if (cards.length === 0) return 0;
  mkdirSync(cacheDir, { recursive: true });
  const set = openCardType();
  const drawings = cards.map(({ path, card }) => {
    const svg = cardSvg(card, set);
    return { svg, file: join(cacheDir, `${keyOf(svg)}.png`), goal: join(outDir, path) };
  });
  const missing = drawings.filter(({ file }) => !existsSync(file));
  await drawEach(missing.values());
  for (const { file, goal } of drawings) {
    mkdirSync(dirname(goal), { recursive: true });
    copyFileSync(file, goal);
  }
  forget(cacheDir, new Set(drawings.map(({ file }) => file)));
  return missing.length;
}

interface Drawing {
  readonly svg: string;
  readonly file: string;
}

/** What is drawn, and by which version of what draws it. */
function keyOf(svg: string): string {
  return createHash('sha256')
    .update(JSON.stringify([sharp.versions.sharp, form, svg]))
    .digest('hex')
    .slice(0, 32);
}

/** Several at a time: sharp draws on threads of its own. */
async function drawEach(drawings: IterableIterator<Drawing>): Promise<void> {
  // All workers take from the same iterator, which gives each drawing once.
  const inTurn = async (): Promise<void> => {
    for (const drawing of drawings) await draw(drawing);
  };
  await Promise.all(Array.from({ length: 4 }, inTurn));
}

/** Beside its place first, so that an interrupted build leaves no half picture. */
async function draw({ svg, file }: Drawing): Promise<void> {
  const picture = await sharp(Buffer.from(svg)).png(form).toBuffer();
  writeFileSync(`${file}.part`, picture);
  renameSync(`${file}.part`, file);
}

function forget(cacheDir: string, used: ReadonlySet<string>): void {
  const files = readdirSync(cacheDir).map((name) => join(cacheDir, name));
  if (files.length <= kept + used.size) return;
  for (const file of files) if (!used.has(file)) rmSync(file, { force: true });
}
