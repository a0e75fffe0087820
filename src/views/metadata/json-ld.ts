/** A value of JSON-LD; what is undefined is left out. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * A node as the text of a `<script type="application/ld+json">`. No text in it can end the element or open a comment,
 * and the two line breaks that JSON has and old JavaScript had not are escaped.
 */
export function jsonLd(node: Node): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replaceAll(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list as JSON-LD likes it: nothing for none, the one alone, else all. */
export function oneOrMany<Item>(items: readonly Item[]): Item | readonly Item[] | undefined {
  return items.length > 1 ? items : items[0];
}

/** A list, or nothing where it is empty. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A licence: its address where it has one, else its name. */
export function licenceNode(licence: string | undefined, address: string | null): unknown {
  if (licence === undefined) return undefined;
  return address ?? { '@type': 'CreativeWork', name: licence };
}
