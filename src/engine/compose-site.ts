import { isPublishable } from '../content/images/image-facts.ts';
import type { SiteReading } from '../content/read-site.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { makeSite } from '../site/make-site.ts';
import { siteSettings, unnamedSite } from '../site/site-settings.ts';
import type { Site } from '../site/site.ts';
import type { Settings } from './settings-fs.ts';

/** The site of what is sound in a folder that was read. */
export function composeSite(
  {
    site,
    readings,
    images,
    logos,
    theme,
  }: Pick<Folder, 'readings' | 'images' | 'logos' | 'theme'> & {
    readonly site: Pick<SiteReading, 'sound'>;
  },
  { siteUrl, clock, preview }: Pick<Settings, 'siteUrl' | 'clock' | 'preview'>,
): Site {
  return makeSite({
    settings: siteSettings({ ...unnamedSite, ...site.sound }, siteUrl),
    theme: theme.theme,
    logos: logos.logos,
    entries: readings.flatMap(({ entry }) => entry ?? []),
    clock,
    preview,
    images: new Map(
      [...images].flatMap(([id, image]) => (isPublishable(image) ? [[id, image] as const] : [])),
    ),
  });
}
