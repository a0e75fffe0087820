import { summarise } from './compare.ts';
import type { Report } from './report.ts';

/** One line that counts, such as `2 errors and 1 warning in 3 of 40 files` or `40 files, no faults`. */
export function summaryLine({ files, diagnostics }: Report): string {
  if (diagnostics.length === 0) return `${count(files, 'file')}, no faults`;
  const { errors, warnings } = summarise(diagnostics);
  const faults = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ');
  const faulty = new Set(diagnostics.map(({ file }) => file)).size;
  // A stray folder or a missing file is a fault and no file that was looked at.
  return faulty > files
    ? `${faults} in ${count(faulty, 'file')}`
    : `${faults} in ${String(faulty)} of ${count(files, 'file')}`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
