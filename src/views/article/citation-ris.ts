import type { CitedWork } from './cited-work.ts';

/** A record of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a newspaper article; names as they are printed. */
export function ris(work: CitedWork): string {
  const { authors, title, container, day, url, language } = work;
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'NEWS'],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', title],
    ['T2', container],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['LA', language],
    ['UR', url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}
