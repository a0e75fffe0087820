import { searchPath } from '../../site/fixed-paths.ts';
import type { Site } from '../../site/site.ts';

/** The sources of each directive that loads or sends something. */
interface Sources {
  readonly scripts: readonly string[];
  readonly connections: readonly string[];
  readonly forms: readonly string[];
}

/** The search is a program, and its index is read by WebAssembly. */
const search: Pick<Sources, 'scripts' | 'connections'> = {
  scripts: ["'self'", "'wasm-unsafe-eval'"],
  connections: ["'self'"],
};

/**
 * The Content Security Policy of the page at a path, for its `<meta>`: what the page needs from its own site, and what
 * `newsletter` and `analytics` of site.yaml name. Nothing inline runs or styles, and so there is nothing to hash:
 * JSON-LD is data, which a policy does not judge. `frame-ancestors` works in a header alone
 * (src/outputs/hosting/headers.ts).
 */
export function policyOf(path: string, site: Site): string {
  const { scripts, connections, forms } = sourcesOf(site);
  const own = path === searchPath ? search : { scripts: [], connections: [] };
  return [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    directive('form-action', ["'self'", ...forms]),
    "base-uri 'none'",
    directive('script-src', [...own.scripts, ...scripts]),
    directive('connect-src', [...own.connections, ...connections]),
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function directive(name: string, sources: readonly string[]): string {
  return sources.length === 0 ? '' : `${name} ${[...new Set(sources)].join(' ')}`;
}

function sourcesOf({ settings, preview }: Site): Sources {
  const { newsletter } = settings;
  const analytics = preview ? undefined : settings.analytics;
  return {
    scripts: analytics ? [sourceOf(analytics.script)] : [],
    connections: analytics?.connect ?? [],
    forms: newsletter ? [sourceOf(newsletter.action), ...(newsletter.redirects ?? [])] : [],
  };
}

/** An address as a source: without its query, and with the characters encoded that end a source or a directive. */
function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/[;,']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
