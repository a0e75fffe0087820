import { countryByCode } from '../../gazetteer/countries/countries.ts';
import type { Site } from '../../site/site.ts';
import type { Fact, MaybeLink } from '../parts.ts';

/** What `publisher` of site.yaml says in law: name, address, owners, responsible editor. Nothing that is not given. */
export function publisherFacts({ settings }: Site): Fact[] {
  const { legalName, address, owners = [], editor } = settings.publisher;
  const words = settings.words;
  const city = joined([address?.postalCode, address?.city], ' ');
  const country = address?.country === undefined ? undefined : countryByCode(address.country)?.name;
  return [
    fact(words.legalName, [legalName]),
    fact(words.address, [joined([address?.street, city, country], ', ')]),
    fact(words.owners, owners),
    fact(words.responsibleEditor, [editor]),
  ].filter(({ values }) => values.length > 0);
}

function fact(label: string, texts: readonly (string | undefined)[]): Fact {
  const values = texts.flatMap((text): MaybeLink[] => (text === undefined ? [] : [{ text }]));
  return { label, values };
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : given.join(separator);
}
