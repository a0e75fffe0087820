import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { labelOf } from '../../views/lists/teaser.ts';
import { countOf } from '../../views/labels.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { addressOf } from '../../views/metadata/identity.ts';

/** So many of the newest articles; all of them are in `/data/articles.json`. */
const newest = 50;

interface Line {
  readonly name: string;
  readonly url: string;
  readonly note: string;
}

/** `/llms.txt` (https://llmstxt.org): what the site is and where its parts are, for a program that reads Markdown. */
export function llms(site: Site): string {
  const { settings, articles, termsByKind, countries, pages } = site;
  const words = settings.words;
  const count = (list: readonly unknown[]): string => countOf(list.length, settings).text;
  const absolute = settings.addresses.absolute;
  const sections: readonly (readonly [heading: string, lines: readonly Line[]])[] = [
    [
      words.latest,
      articles.slice(0, newest).map((article) => ({
        name: article.entry.data.title,
        url: addressOf(article, site),
        note: [labelOf(article, site), article.day, article.entry.data.summary]
          .filter((part) => part !== null)
          .join('. '),
      })),
    ],
    [
      words.topics,
      [...termsByKind.topic.values()].map(({ entry, articles: list }) => ({
        name: entry.data.title,
        url: absolute(entryPath('topic', entry.slug)),
        note: [count(list), entry.data.description].filter((part) => part !== undefined).join('. '),
      })),
    ],
    [
      words.countries,
      [...countries.values()].map(({ name, slug, articles: list }) => ({
        name,
        url: absolute(entryPath('country', slug)),
        note: count(list),
      })),
    ],
    [
      words.storylines,
      [...termsByKind.storyline.values()].map(({ entry }) => ({
        name: entry.data.title,
        url: absolute(entryPath('storyline', entry.slug)),
        note: entry.data.summary,
      })),
    ],
    [
      words.about,
      [...pages.values()].map(({ slug, data }) => ({
        name: data.title,
        url: absolute(entryPath('page', slug)),
        note: data.description ?? settings.name,
      })),
    ],
    [
      words.openData,
      [
        { name: 'articles.json', url: absolute(filePaths.articles), note: words.dataArticles },
        { name: words.openData, url: absolute('/data/'), note: words.openDataIntroduction },
        { name: words.feeds, url: absolute('/feeds/'), note: words.feedsIntroduction },
      ],
    ],
  ];
  const parts = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `## ${heading}\n\n${lines.map(line).join('\n')}`);
  return `${[`# ${inLine(settings.name)}`, `> ${inLine(settings.description)}`, ...parts].join('\n\n')}\n`;
}

function line({ name, url, note }: Line): string {
  return `- [${inLine(name)}](${url}): ${inLine(note)}`;
}

/** A text within a line of Markdown, its brackets and marks without a meaning. */
function inLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]\\<`*_]/g, String.raw`\$&`);
}
