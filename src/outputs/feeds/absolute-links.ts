import type { Edition } from '../../site/site.ts';

/** The same edition, in which every internal address has scheme and host: for what is read elsewhere. */
export function withAbsoluteLinks(edition: Edition): Edition {
  const { site } = edition;
  const addresses = { ...site.addresses, to: site.addresses.absolute };
  return { ...edition, site: { ...site, addresses } };
}

/** Gives fragments of a text their page. Tags are read by their grammar, so that words which look like one stay. */
export function withFragmentsOf(html: string, page: string): string {
  return html.replaceAll(/<a(?: [^\s="<>]+(?:="[^"]*")?)*>/g, (tag) =>
    tag.replace(' href="#', ` href="${page}#`),
  );
}
