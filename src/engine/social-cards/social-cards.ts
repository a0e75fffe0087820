import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Site } from '../../site/site.ts';
import { cardSvg } from '../../outputs/social-cards/card-svg.ts';
import { socialCards } from '../../outputs/social-cards/social-card.ts';
import { openCardType } from './card-type.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import { sealedCache, type SealedCache } from '../sealed-cache.ts';

/** A card has few colours: sixteen of them are a third of the bytes and nothing that an eye would see. */
const form = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

/** Pictures of earlier sites are kept up to this number: whoever goes back and forth does not wait. */
const kept = 2000;

/**
 * Puts the cards of a site into its folder. A picture is drawn where neither the folder nor `cacheDir` has one of what it shows:
 * a change of one article draws one card. `code` is the digest of the outlet's own code. Returns how many were drawn.
 */
export async function placeSocialCards(
  site: Site,
  folder: SiteFolder,
  { cacheDir, code }: { readonly cacheDir: string; readonly code: string },
): Promise<number> {
  const cards = socialCards(site);
  if (cards.length === 0) return 0;
  const cache = sealedCache({ folder: cacheDir, kept, code });
  const { set } = openCardType();
  const drawings = cards.map(({ path, card }) => {
    const svg = cardSvg(card, set);
    return { svg, key: keyOf(svg), path };
  });
  const drawn = await placeEach(drawings.values(), { cache, folder });
  cache.forgetAllBut(new Set(drawings.map(({ key }) => key)));
  return drawn;
}

interface Drawing {
  readonly svg: string;
  readonly key: string;
  readonly path: string;
}

/** What is drawn, and by which version of what draws it. */
function keyOf(svg: string): string {
  return createHash('sha256')
    .update(JSON.stringify([sharp.versions.sharp, form, svg]))
    .digest('hex')
    .slice(0, 32);
}

/** Several at a time: sharp draws on threads of its own. Gives how many were drawn. */
async function placeEach(
  drawings: IterableIterator<Drawing>,
  { cache, folder }: { readonly cache: SealedCache; readonly folder: SiteFolder },
): Promise<number> {
  let drawn = 0;
  const draw = async ({ svg, key }: Drawing): Promise<Uint8Array> => {
    const known = cache.read(key);
    if (known !== null) return known;
    const picture = await sharp(Buffer.from(svg)).png(form).toBuffer();
    cache.write(key, picture);
    drawn += 1;
    return picture;
  };
  // All workers take from the same iterator, which gives each drawing once.
  const inTurn = async (): Promise<void> => {
    for (const drawing of drawings)
      await folder.place(drawing.path, drawing.key, () => draw(drawing));
  };
  await Promise.all(Array.from({ length: 4 }, inTurn));
  return drawn;
}
