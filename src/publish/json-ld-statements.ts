import type { Edition } from '../edition/edition.ts';
import type { StatementItem } from '../edition/props/pages.ts';
import { oneOrMany, type Node } from './json-ld.ts';

/** Words as they fell are a Quotation, their gist is a Claim (https://schema.org/Quotation, https://schema.org/Claim). */
export function statementNode(item: StatementItem, { site }: Edition): Node {
  const { kind, text, attribution, article, lang } = item;
  const { speakers, date, about, source } = attribution;
  const absolute = (href: string): string => new URL(href, site.addresses.absolute('/')).href;
  const organizations = site.addresses.to('/organizations/');
  const who = speakers.map(({ text: name, href }) => ({
    '@type': href?.startsWith(organizations) === true ? 'Organization' : 'Person',
    name,
  }));
  return {
    '@type': kind === 'quote' ? 'Quotation' : 'Claim',
    text,
    url: absolute(article.href),
    // A quotation is spoken; a claim is somebody's.
    [kind === 'quote' ? 'spokenByCharacter' : 'author']: oneOrMany(who),
    dateCreated: date?.iso,
    about: oneOrMany(about.map(({ text: name }) => ({ '@type': 'Country', name }))),
    citation: source?.href === undefined ? undefined : absolute(source.href),
    inLanguage: lang,
  };
}
