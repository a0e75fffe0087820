import type { StatementItem } from '../timeline/timeline-page.ts';
import type { Site } from '../../site/site.ts';
import { oneOrMany, type Node } from './json-ld.ts';

/** Words as they fell are a Quotation, their gist is a Claim (https://schema.org/Quotation, https://schema.org/Claim). */
export function statementNode(item: StatementItem, site: Site): Node {
  const { text, attribution, lang } = item;
  const { about, source } = attribution;
  return {
    ...statementInArticle(item, site),
    text,
    about: oneOrMany(about.map(({ text: name }) => ({ '@type': 'Country', name }))),
    citation: source?.href === undefined ? undefined : absolute(source.href, site),
    inLanguage: lang,
  };
}

/** The same where the words themselves stand in the text of the page: who, when, and where on it. */
export function statementInArticle(item: StatementItem, site: Site): Node {
  const { kind, attribution, article } = item;
  const { speakers, date } = attribution;
  const who = speakers.map(({ text: name, kind: speaker }) => ({
    '@type': speaker === 'organization' ? 'Organization' : 'Person',
    name,
  }));
  return {
    '@type': kind === 'quote' ? 'Quotation' : 'Claim',
    url: absolute(article.href, site),
    // A quotation is spoken; a claim is somebody's.
    [kind === 'quote' ? 'spokenByCharacter' : 'author']: oneOrMany(who),
    dateCreated: date?.iso,
  };
}

function absolute(href: string, { settings }: Site): string {
  return new URL(href, settings.addresses.absolute('/')).href;
}
