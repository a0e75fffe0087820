/**
 * The work that the parser may need for one text, as marks × characters. The native parser takes about 10 ns for each,
 * so this is some two seconds. A text of 256 kB without blank lines may have 760 colons, one of 50 kB may have 4,000.
 */
const maxParserCost = 200_000_000;

const fenceOpening = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const containerEnd = /^ {0,3}:{3,}[ \t]*$/;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const blockStart =
  /^(?:>|#{1,6}(?:[ \t]|$)|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|::|<|={2,}|-{2,})/;
const ownLine = /^ {0,3}(?:#{1,6}[ \t]|[-*+][ \t]+\S)/;
/** HTML whose end is no blank line: inside it nothing of what follows is what it looks like. */
const longHtml = /<[!?]|<\/?(?:script|pre|style|textarea)/i;

/** The marks of one stretch of text, each of which may cost the parser a pass over the whole stretch. */
interface Stretch {
  marks: number;
  length: number;
}

/**
 * The line (from 1) at which a text would take the parser too long, or null. The time of the native parser grows with
 * the colons of lines without a blank line between them times their length, and with the other marks of a paragraph
 * (`&lt;`, `*`, `_`, `~`) times its length; so it is estimated from the bare lines, before a parser sees them. Where it
 * is not certain where a paragraph ends, it is taken to go on.
 */
export function costlyLine(markdown: string): number | null {
  const lines = markdown.split('\n');
  const isPlain = !longHtml.test(markdown);
  let cost = 0;
  let allColons = 0;
  let run: Stretch = { marks: 0, length: 0 };
  let paragraph: Stretch = { marks: 0, length: 0 };
  let fence: string | null = null;
  let tablePrefix: string | null = null;
  let runStart = 0;
  const close = (stretch: Stretch): void => {
    cost += stretch.marks * stretch.length;
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' && fence === null) {
      close(run);
      close(paragraph);
      run = { marks: 0, length: 0 };
      paragraph = { marks: 0, length: 0 };
      tablePrefix = null;
      runStart = index + 1;
      continue;
    }
    run.length += line.length + 1;
    if (fence !== null) {
      if (closesFence(line, fence) || containerEnd.test(line)) fence = null;
      continue;
    }
    const opening = isPlain ? fenceOpening.exec(line) : null;
    if (opening) {
      fence = opening[1] ?? opening[2] ?? null;
      continue;
    }
    const prefix = prefixOf(line);
    if (index === runStart + 1 && isPlain && opensTable(lines[runStart] ?? '', line))
      tablePrefix = prefix;
    else if (tablePrefix !== prefix || blockStart.test(line.slice(prefix.length)))
      tablePrefix = null;
    if (tablePrefix !== null || ownLine.test(line)) {
      close(paragraph);
      paragraph = { marks: 0, length: 0 };
    }
    const colons = count(line, ':');
    allColons += colons;
    run.marks += colons;
    paragraph.marks += line.match(/&(?=[#\w])|[*_~]+/g)?.length ?? 0;
    paragraph.length += line.length + 1;
    const sum =
      cost +
      run.marks * run.length +
      paragraph.marks * paragraph.length +
      (allColons * markdown.length) / 10;
    if (sum > maxParserCost) return runStart + 1;
  }
  return null;
}

function prefixOf(line: string): string {
  return /^[ \t>]*/.exec(line)?.[0] ?? '';
}

function closesFence(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length);
}

/** Whether two lines are the first two of a table. */
function opensTable(head: string, delimiters: string): boolean {
  return (
    delimiters.includes('|') &&
    prefixOf(head) === prefixOf(delimiters) &&
    !blockStart.test(head.slice(prefixOf(head).length)) &&
    delimiterRow.test(delimiters) &&
    cellsIn(head) === cellsIn(delimiters)
  );
}

function cellsIn(line: string): number {
  const row = line.replace(/^[ \t>]*\|?/, '').replace(/(?<!\\)\|[ \t]*$/, '');
  return row.split(/(?<!\\)\|/).length;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}
