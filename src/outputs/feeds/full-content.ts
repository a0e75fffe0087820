import type { Amendment } from '../../views/article/article-page.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { amendmentsOf } from '../../views/article/amendments.ts';
import { bodyOf } from '../../views/text/body.ts';
import { languageOf } from '../../i18n/language.ts';
import type { Attribution, BodyPart, Picture } from '../../views/parts.ts';
import { coverOf } from '../../views/text/pictures.ts';
import { labelOf } from '../../views/lists/teaser.ts';
import type { Words } from '../../i18n/words.ts';
import { withAbsoluteLinks, withFragmentsOf } from './absolute-links.ts';
import type { BuiltPictures, WantedPicture } from '../../site/built-picture.ts';
import { escapeHtml, linkHtml } from '../../views/text/html-text.ts';
import { addressOf } from '../../views/metadata/identity.ts';

/** The HTML of an article in a feed. */
export interface FullContent {
  /** What it follows from: the same key gives the same HTML. */
  readonly key: string;
  readonly html: () => string;
}

/**
 * An article as a feed carries it: label, cover, standfirst, corrections, text, updates; every address absolute. HTML
 * that stands by itself, without a style or anything that runs.
 */
export function fullContent(article: Article, site: Site, pictures: BuiltPictures): FullContent {
  const words = site.settings.words;
  const { data } = article.entry;
  const cover = coverOf(article);
  const label = labelOf(article, site);
  const { corrections, updates } = amendmentsOf(article, site);
  const { lang, dir } = languageOf(data.lang, site.settings.language);
  const body = bodyOf(article.entry, withAbsoluteLinks(site));
  const before = [
    ...(label === null ? [] : [`<p><strong>${escapeHtml(label)}</strong></p>`]),
    ...(cover === null ? [] : [figure(cover, pictures, words)]),
    `<p><em>${escapeHtml(data.summary)}</em></p>`,
    ...corrections.map(amendment),
  ];
  const after = updates.map(amendment);
  const page = addressOf(article, site);
  const shown = picturesIn([article]).map(({ id }) => pictures.get(id) ?? null);
  return {
    key: JSON.stringify([before, after, body.key, shown, page, lang ?? null]),
    html: () => {
      const text = body.parts().map((part) => partHtml(part, page, pictures, words));
      const html = [...before, text.join(''), ...after].join('\n');
      return lang === undefined || dir === undefined
        ? html
        : `<div lang="${escapeHtml(lang)}" dir="${dir}">\n${html}\n</div>`;
    },
  };
}

/** The pictures that the content of articles shows. */
export function picturesIn(articles: readonly Article[]): readonly WantedPicture[] {
  return articles.flatMap((article) => {
    const cover = coverOf(article);
    const inText = article.entry.body.slots.flatMap((slot): readonly WantedPicture[] =>
      slot.kind === 'image' ? [{ id: slot.picture.src, use: 'text' }] : [],
    );
    return cover ? [{ id: cover.id, use: 'cover' }, ...inText] : inText;
  });
}

function partHtml(part: BodyPart, page: string, pictures: BuiltPictures, words: Words): string {
  switch (part.kind) {
    case 'html':
      return withFragmentsOf(part.html, page);
    case 'image':
      return image(part.picture, pictures) + caption(part.picture, words);
    case 'attribution':
      return `<p>${withFragmentsOf(attribution(part.attribution, words), page)}</p>`;
    case 'embed':
      return `<p>${linkHtml({ href: part.embed.href, text: part.embed.title })} (${escapeHtml(part.embed.publisher)})</p>`;
  }
}

/** "— Ada Fluss, Minister, River City, 22 October 2020. On Austria. Source: River Board." */
function attribution(given: Attribution, words: Words): string {
  const { speakers, office, venue, date, manner, about, source, replyTo } = given;
  const who = speakers.map(({ text }) => text).join(', ');
  const said = [who, office, venue, date?.text, manner].filter(
    (part) => part !== null && part !== undefined && part !== '',
  );
  const sentences = [
    escapeHtml(`— ${said.join(', ')}`),
    ...(about.length > 0
      ? [escapeHtml(`${words.statementAbout} ${about.map(({ text }) => text).join(', ')}`)]
      : []),
    ...(source ? [`${escapeHtml(words.source)}: ${linkHtml(source)}`] : []),
    ...(replyTo ? [linkHtml(replyTo)] : []),
  ];
  return `${sentences.join('. ')}.`;
}

function amendment({ label, date, note }: Amendment): string {
  return `<p><strong>${escapeHtml(`${label}, ${date.text}:`)}</strong> ${escapeHtml(note)}</p>`;
}

function figure(picture: Picture, pictures: BuiltPictures, words: Words): string {
  const shown = image(picture, pictures);
  return shown === '' ? '' : `<figure>${shown}${caption(picture, words)}</figure>`;
}

function image({ id, alt }: Picture, pictures: BuiltPictures): string {
  const built = pictures.get(id);
  if (!built) return '';
  const { url, width, height } = built;
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${String(width)}" height="${String(height)}">`;
}

/** Caption, credit and licence; empty where a picture stands in a line of text and has none. */
function caption({ caption: told, credit, license }: Picture, words: Words): string {
  const origin = [credit === undefined ? undefined : `${words.credit}: ${credit}`, license];
  const known = origin.filter((part) => part !== undefined).join(', ');
  const text = [told, known].filter((part) => part !== undefined && part !== '').join(' ');
  return text === '' ? '' : `<figcaption>${escapeHtml(text)}</figcaption>`;
}
