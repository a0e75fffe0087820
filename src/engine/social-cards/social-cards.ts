import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Site } from '../../site/site.ts';
import { cardSvg } from '../../outputs/social-cards/card-svg.ts';
import { socialCards } from '../../outputs/social-cards/social-card.ts';
import { openCardType } from './card-type.ts';
import { sealedCache, type SealedCache } from '../sealed-cache.ts';

/** A card has few colours: sixteen of them are a third of the bytes and nothing that an eye would see. */
const form = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

/** Pictures of earlier sites are kept up to this number: whoever goes back and forth does not wait. */
const kept = 2000;

/**
 * Puts the cards of a site into an output folder. A picture is drawn where `cacheDir` has none for what it shows:
 * a change of one article draws one card. `code` is the digest of the outlet's own code. Returns how many were drawn.
 */
export async function writeSocialCards(
  site: Site,
  {
    cacheDir,
    outDir,
    code,
  }: { readonly cacheDir: string; readonly outDir: string; readonly code: string },
): Promise<number> {
  const cards = socialCards(site);
  if (cards.length === 0) return 0;
  const cache = sealedCache({ folder: cacheDir, kept, code });
  const { set } = openCardType();
  const drawings = cards.map(({ path, card }) => {
    const svg = cardSvg(card, set);
    return { svg, key: keyOf(svg), goal: join(outDir, path) };
  });
  const drawn = await placeEach(drawings.values(), cache);
  cache.forgetAllBut(new Set(drawings.map(({ key }) => key)));
  return drawn;
}

interface Drawing {
  readonly svg: string;
  readonly key: string;
  readonly goal: string;
}

/** What is drawn, and by which version of what draws it. */
function keyOf(svg: string): string {
  return createHash('sha256')
    .update(JSON.stringify([sharp.versions.sharp, form, svg]))
    .digest('hex')
    .slice(0, 32);
}

/** Several at a time: sharp draws on threads of its own. Gives how many were drawn. */
async function placeEach(drawings: IterableIterator<Drawing>, cache: SealedCache): Promise<number> {
  let drawn = 0;
  // All workers take from the same iterator, which gives each drawing once.
  const inTurn = async (): Promise<void> => {
    for (const { svg, key, goal } of drawings) {
      let picture = cache.read(key);
      if (picture === null) {
        picture = await sharp(Buffer.from(svg)).png(form).toBuffer();
        cache.write(key, picture);
        drawn += 1;
      }
      mkdirSync(dirname(goal), { recursive: true });
      writeFileSync(goal, picture);
    }
  };
  await Promise.all(Array.from({ length: 4 }, inTurn));
  return drawn;
}
