import type { Edition } from '../edition/edition.ts';
import { attributionOf } from '../edition/props/attribution.ts';
import type { Spoken } from '../edition/spoken.ts';
import { withAbsoluteLinks } from './absolute-links.ts';
import { addressOf, languageOfArticle } from './identity.ts';
import { countryNode } from './json-ld-places.ts';
import { oneOrMany, type Node } from './json-ld.ts';

/** Words as they fell are a Quotation, their gist is a Claim (https://schema.org/Quotation, https://schema.org/Claim). */
export function statementNode(
  { statement, article, index }: Pick<Spoken, 'statement' | 'article' | 'index'>,
  edition: Edition,
): Node {
  const page = addressOf(article, edition);
  const { speakers, source } = attributionOf(
    article.entry,
    index,
    withAbsoluteLinks(edition),
    page,
  );
  const authors = speakers.map(({ text }, place) => ({
    '@type': edition.holdings.person.has(statement.by[place] ?? '') ? 'Person' : 'Organization',
    name: text,
  }));
  return {
    '@type': statement.kind === 'quote' ? 'Quotation' : 'Claim',
    url: `${page}#${statement.anchor}`,
    text: statement.text,
    // A claim is made by whoever speaks; a quotation is spoken.
    [statement.kind === 'quote' ? 'spokenByCharacter' : 'author']: oneOrMany(authors),
    dateCreated: statement.date,
    about: oneOrMany(statement.about.map((code) => countryNode(code, edition))),
    citation: source?.href,
    inLanguage: statement.lang ?? languageOfArticle(article, edition),
  };
}
