import type { Site } from '../../site/site.ts';

/** The same site, in which every internal address has scheme and host: for what is read elsewhere. */
export function withAbsoluteLinks(site: Site): Site {
  const { settings } = site;
  const addresses = { ...settings.addresses, to: settings.addresses.absolute };
  return { ...site, settings: { ...settings, addresses } };
}

/** Gives fragments of a text their page. Tags are read by their grammar, so that words which look like one stay. */
export function withFragmentsOf(html: string, page: string): string {
  return html.replaceAll(/<a(?: [^\s="<>]+(?:="[^"]*")?)*>/g, (tag) =>
    tag.replace(' href="#', ` href="${page}#`),
  );
}
