import type { CitedWork } from './cited-work.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry of BibTeX in UTF-8: an article of a journal, the type that every style knows. */
export function bibtex(work: CitedWork): string {
  const { slug, authors, title, container, day, url, language } = work;
  const [year = '', month = ''] = day.split('-');
  const fields: readonly (readonly [name: string, value: string])[] = [
    ...(authors.length > 0
      ? [['author', braced(authors.map(authorName).join(' and '))] as const]
      : []),
    // The second pair of braces keeps the capitals.
    ['title', braced(braced(escaped(title)))],
    ['journal', braced(escaped(container))],
    ['year', year],
    ['month', months[Number(month) - 1] ?? braced(month)],
    ['date', braced(day)],
    ['url', braced(url)],
    ['language', braced(language)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@article{${slug},\n${lines.join(',\n')}\n}`;
}

/** A name as it is printed; braces keep together what BibTeX would take for two people or turn round. */
function authorName(name: string): string {
  return /\band\b|,/i.test(name) ? braced(escaped(name)) : escaped(name);
}

function braced(text: string): string {
  return `{${text}}`;
}

const signs: Readonly<Record<string, string>> = {
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
};

/** What TeX would read as an order is written as the sign that it is; braces stay in pairs. */
function escaped(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}
