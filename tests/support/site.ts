import { createHash } from 'node:crypto';
import { openCardType } from '../../src/engine/social-cards/card-type.ts';
import type { Site } from '../../src/site/site.ts';
import type { Article } from '../../src/site/article.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { siteSettings } from '../../src/site/site-settings.ts';
import { kindOfFolder } from '../../src/content/entry-kind.ts';
import { readEntry } from '../../src/content/read-entry.ts';
import { readSite } from '../../src/content/read-site.ts';
import { readTheme } from '../../src/content/theme/read-theme.ts';
import { clock } from './clock.ts';

const { canSet } = openCardType();

const leastSite = `name: The River Post & Lock
url: https://user.github.io/repo
description: News of rivers, locks & ferries.
publisher: { name: River Post Press }
timeZone: Europe/Vienna
`;

/** What every site under test has beside its own files. */
const leastFiles: Readonly<Record<string, string>> = {
  'topics/water.md': '---\ntitle: Water & "weirs"\n---\n',
};

export interface SiteRequest {
  /** Lines of `site.yaml` after the required ones. */
  readonly site?: string;
  /** Path in the content folder → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** `theme/tokens.css`. */
  readonly design?: string;
  readonly clock?: number;
  readonly preview?: boolean;
}

/** A site of files that are sound, read as a build reads them. */
export function siteOf(request: SiteRequest = {}): Site {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const {
    site: read,
    articleSchema,
    faults,
  } = readSite(encode(leastSite + (request.site ?? '')), 'site.yaml');
  if (!read) throw new Error(faults.map(({ message }) => message).join('; '));
  const entries = Object.entries({ ...leastFiles, ...request.files }).map(([path, text]) => {
    const kind = kindOfFolder(path.split('/')[0] ?? '');
    if (!kind) throw new Error(`${path} lies in no folder of a kind.`);
    const hash = createHash('sha256').update(text).digest('hex');
    const reading = readEntry({
      file: path,
      path,
      kind,
      language: 'en',
      articleSchema,
      bytes: encode(text),
      hash,
    });
    if (!reading.entry) {
      throw new Error(`${path}: ${reading.faults.map(({ message }) => message).join('; ')}`);
    }
    return reading.entry;
  });
  const design = readTheme(request.design ?? '', 'theme/tokens.css', {
    publicFiles: new Set(),
    accent: read.accent,
  });
  const [fault] = design.faults;
  if (fault) throw new Error(fault.message);
  const site = makeSite({
    settings: siteSettings(read, null),
    theme: design.theme,
    entries,
    clock: request.clock ?? clock,
    preview: request.preview ?? false,
  });
  return { ...site, canDrawOnCard: canSet };
}

/** An article in Markdown from its fields, as they are written in YAML, and its text. */
export function articleText(fields: Readonly<Record<string, string>> = {}, text = 'Text.'): string {
  const given = {
    title: 'A title',
    summary: 'A summary.',
    date: '2020-11-30',
    topics: '[water]',
    ...fields,
  };
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
}

/** A site of one article, `/articles/one/`. */
export function siteOfOne(
  fields: Readonly<Record<string, string>> = {},
  text = 'Text.',
  request: SiteRequest = {},
): Site {
  const files = { ...request.files, 'articles/one.md': articleText(fields, text) };
  return siteOf({ ...request, files });
}

/** The article of a slug; throws where there is none. */
export function articleIn(site: Site, slug = 'one'): Article {
  const article = site.articleBySlug.get(slug);
  if (!article) throw new Error(`There is no article "${slug}".`);
  return article;
}

/** A text with what hurts in HTML, XML, JSON, Markdown, TeX and spreadsheets, as YAML writes it. */
export const hostileYaml = String.raw`"=1+1 </script><b>&amp;\"'{}_%$#~^\\ ]]> [x](y) 😀 שלום"`;
/** The same as a reader sees it; a straight quotation mark is set as a printer would. */
export const hostile = '=1+1 </script><b>&amp;“‘{}_%$#~^\\ ]]> [x](y) 😀 שלום';
