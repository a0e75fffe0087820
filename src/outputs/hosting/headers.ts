import { entryPath, feedPath, followedKinds } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { builtFolders, filePaths } from '../../site/fixed-paths.ts';

type Header = readonly [name: string, value: string];

/** A path, in which `:slug` stands for any name and `*` at the end for anything, with the headers of its answers. */
interface Rule {
  readonly path: string;
  readonly headers: readonly Header[];
}

const everywhere: readonly Header[] = [
  // All else of the policy stands in each page, where it holds on every server.
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Pages of others may read what is made for programs. */
const forPrograms: Header = ['Access-Control-Allow-Origin', '*'];

/** The names of the files in these folders change with what is in them. */
const hashedFolders = [
  builtFolders.assets,
  ...['fragment', 'index', 'filter'].map((part) => `${builtFolders.search}:bundle/${part}/`),
];
const hashed: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/**
 * `/_headers`, as Netlify and Cloudflare read it; other servers are told in README.md. It keeps within what Cloudflare takes: at
 * most 100 rules, and 2,000 characters a line (https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function headers(site: Site): string {
  const { to } = site.settings.addresses;
  return rules(site)
    .map(({ path, headers: list }) =>
      [to(path), ...list.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

function rules({ preview }: Site): readonly Rule[] {
  const unlisted: readonly Header[] = preview ? [['X-Robots-Tag', 'noindex']] : [];
  return [
    { path: '/*', headers: [...everywhere, ...unlisted] },
    ...hashedFolders.map((path) => ({ path: `${path}*`, headers: [hashed] })),
    ...(preview ? [] : fileRules()),
  ];
}

function fileRules(): readonly Rule[] {
  const typed = (path: string, type: string): Rule => ({
    path,
    headers: [['Content-Type', type], forPrograms],
  });
  const subjects = followedKinds.map((kind) => feedPath(entryPath(kind, ':slug')));
  return [
    typed(filePaths.json, 'application/feed+json; charset=utf-8'),
    // As `application/rss+xml` Chromium would show the source of a feed and not its stylesheet.
    ...[filePaths.rss, filePaths.atom, filePaths.corrections, ...subjects].map((path) =>
      typed(path, 'application/xml; charset=utf-8'),
    ),
    typed(filePaths.articleSchema, 'application/schema+json'),
    typed(filePaths.articlesSchema, 'application/schema+json'),
    { path: '/data/*', headers: [forPrograms] },
  ];
}
