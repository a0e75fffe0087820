import type { Plugin } from 'vite';
import type { Site } from '../../site/site.ts';
import type { PhotoFile } from '../../site/photo-files.ts';
import { publishedPhotos } from '../../views/published-photos.ts';
import type { Settings } from '../settings-fs.ts';
import { getSite } from '../current-site.ts';
import { openPhotoMaker } from '../photos/photos.ts';

const types = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' } as const;

/**
 * Serves photos in the dev server. Their addresses follow from the bytes of the images, so that no browser shows an image that was
 * replaced; none is kept by a browser all the same, because a site in the making is nobody's for a year.
 */
export function livePhotos(settings: Pick<Settings, 'root' | 'contentDir'>): Plugin {
  return {
    name: 'dateline:photos',
    apply: 'serve',
    configureServer: ({ middlewares }) => {
      const maker = openPhotoMaker({ ...settings, code: getSite().ownCode.digest });
      const find = photoFinder();
      middlewares.use((request, response, next) => {
        const file = find(getSite().site, request.url ?? '');
        if (!file) {
          next();
          return;
        }
        response.setHeader('Cache-Control', 'no-store');
        maker.make(file).then(
          (bytes) => {
            response.setHeader('Content-Type', types[file.format]);
            response.end(bytes);
          },
          // The image was replaced a moment ago: the page is about to be loaded again.
          () => {
            response.statusCode = 404;
            response.end();
          },
        );
      });
    },
  };
}

/** Finds the photo of an address, with or without the base; the photos of a site are listed once. */
function photoFinder(): (site: Site, url: string) => PhotoFile | undefined {
  let listed: Site | undefined;
  let photos: ReadonlyMap<string, PhotoFile> = new Map();
  return (site, url) => {
    const path = /\/assets\/[^/?#]+(?=$|[?#])/.exec(url)?.[0];
    if (path === undefined) return undefined;
    if (listed !== site) {
      photos = publishedPhotos(site);
      listed = site;
    }
    return photos.get(path);
  };
}
