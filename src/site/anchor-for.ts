import { decodedAddress } from '../content/markdown/urls.ts';
import { headingAnchor, statementAnchor } from '../content/markdown/anchors.ts';
import type { Outline } from '../content/entry.ts';

/** The anchor that an author's fragment means: a heading by its words or a statement by its id. Null where there is none. */
export function anchorFor(fragment: string, body: Outline): string | null {
  const wanted = decodedAddress(fragment);
  const anchors = new Set([
    ...body.headings.map(({ id }) => id),
    ...body.statements.map(({ anchor }) => anchor),
  ]);
  return (
    [headingAnchor(wanted), statementAnchor(wanted), wanted].find((anchor) =>
      anchors.has(anchor),
    ) ?? null
  );
}
