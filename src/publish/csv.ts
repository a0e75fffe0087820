export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180) with the licence in a comment above it. A text that a spreadsheet would run as a formula is
 * kept from it by an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csv(
  licence: string | null,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const comment = licence === null ? '' : `# License: ${licence.replaceAll(/\s+/g, ' ')}\r\n`;
  return comment + [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
