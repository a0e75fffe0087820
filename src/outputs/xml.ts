import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * What XML 1.0 cannot carry, not even escaped (https://www.w3.org/TR/xml/#charsets): control characters, halves of
 * surrogate pairs, U+FFFE and U+FFFF. One of them, and a reader refuses the whole feed.
 */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The element of a value; nothing where there is no value. */
export function elementOf<Value>(
  value: Value | null,
  make: (value: Value) => Element,
): readonly Element[] {
  return value === null ? [] : [make(value)];
}

/** An XML document of an element; `stylesheet` is the address of a CSS file for browsers. */
export function xmlDocument(root: Element, stylesheet?: string): string {
  const style =
    stylesheet === undefined
      ? ''
      : `<?xml-stylesheet type="text/css" href="${escapeAttribute(stylesheet)}"?>\n`;
  const legal = toXml(root, { closeEmptyElements: true }).replaceAll(illegal, '');
  // The serializer leaves this one sign of a text that may not stand in it; nothing else of ours ends so.
  const body = legal
    .replaceAll(']]>', ']]&gt;')
    // The names that XML has are shorter than the numbers that the serializer writes; feeds are full of them.
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x26;', '&amp;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${style}${body}\n`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
