import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { directionOf } from '../../content/text-direction.ts';
import { addressOf, authorsOf, languageOfArticle } from '../metadata/identity.ts';
import { escapeText } from '../text/html-text.ts';
import { bibtex } from './citation-bibtex.ts';
import { ris } from './citation-ris.ts';
import type { CitedWork } from './cited-work.ts';

/** How an article is cited: one sentence, and forms to be copied, for a text and for reference managers. */
export interface Citation extends CopiedText {
  /** Of the sentence, which is written in the language of the site whatever that of the title. */
  readonly dir: 'ltr' | 'rtl';
  readonly forms: readonly (CopiedText & { readonly label: string })[];
}

/** A text in a field, from which it is copied. */
interface CopiedText {
  /** The text as HTML shows it. */
  readonly html: string;
  /** About as many lines as it takes in a column of text. */
  readonly rows: number;
}

export function citationOf(article: Article, site: Site): Citation {
  const work: CitedWork = {
    slug: article.slug,
    authors: authorsOf(article, site).map(({ name }) => oneLine(name)),
    title: oneLine(article.entry.data.title),
    container: oneLine(site.settings.name),
    day: article.day,
    url: addressOf(article, site),
    language: languageOfArticle(article, site),
  };
  return {
    ...copied(sentenceOf(work, site)),
    dir: directionOf(site.settings.language),
    forms: [
      { label: 'BibTeX', ...copied(bibtex(work)) },
      { label: 'RIS', ...copied(ris(work)) },
      { label: 'CSL-JSON', ...copied(cslJson(work)) },
    ],
  };
}

const lettersInLine = 60;

function copied(text: string): CopiedText {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0);
  return { html: escapeText(text), rows };
}

/** "Mara Weir, “Locks”, The River Post, 23 October 2020, https://…": the day of reading is the reader's to add. */
function sentenceOf(
  { authors, title, container, day, url }: CitedWork,
  { calendar }: Site,
): string {
  const who = authors.join(', ');
  // Within quotation marks those of the title are the inner ones.
  const quoted = `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  return [...(who === '' ? [] : [who]), quoted, container, calendar.print(day), url].join(', ');
}

/** https://docs.citationstyles.org/en/stable/specification.html; names are not taken apart. */
export function cslJson(work: CitedWork): string {
  const { slug, authors, title, container, day, url, language } = work;
  const item = {
    id: slug,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': container,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    URL: url,
    language,
  };
  return JSON.stringify([item]);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}
