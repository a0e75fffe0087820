export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180), the licence in a row of one cell above it. A text that a spreadsheet would run as a formula
 * is kept from it by an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csv(
  licence: string | null,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const first = licence === null ? [] : [[`# License: ${licence}`]];
  return [...first, header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const tame = value.replaceAll(formulas, "$1$2'");
  return /[",;\t\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/**
 * A sign that begins a formula, at the beginning of a cell. A spreadsheet that takes semicolons or tabs for separators,
 * as it does where the comma is the decimal mark, begins a cell behind each of them and behind line breaks, whatever
 * quotation marks of ours stand around. The full-width signs are those of East Asian keyboards; spreadsheets take them too.
 */
const formulas = /(^|[;\t\r\n])([\s"]*)(?=[=+\-@＝﹦＋﹢－﹣＠﹫])/g;
