import type { Site } from '../intake/read-site.ts';
import { addressesOf, type Addresses } from './addresses.ts';

/** `site.yaml` with every default in place. */
export interface SiteSettings extends Omit<Site, 'schema' | 'url'> {
  readonly language: string;
  readonly timeZone: string;
  readonly pageSize: number;
  readonly countryGroups: 'm49' | 'regions';
  readonly addresses: Addresses;
}

/** Completes a site; `siteUrl` stands over the address that site.yaml gives. */
export function siteSettings(site: Site, siteUrl: string | null): SiteSettings {
  return {
    ...site,
    language: site.language ?? 'en',
    timeZone: site.timeZone ?? 'UTC',
    pageSize: site.pageSize ?? 20,
    countryGroups: site.countryGroups ?? 'm49',
    addresses: addressesOf(siteUrl ?? site.url),
  };
}

/** What stands in for a site.yaml that has a fault, so that the dev server can show it. */
export const unnamedSite: Site = {
  name: 'Unnamed',
  url: 'http://localhost',
  description: 'This site has no valid site.yaml yet.',
  publisher: { name: 'Unnamed' },
};
