import { searchPath } from '../../site/fixed-paths.ts';

/** What a page may load and do: what it needs from this site, and nothing from anywhere else. */
const everywhere = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/** The search is a program, and its index is read by WebAssembly. */
const search = ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"] as const;

/**
 * The Content Security Policy of the page at a path, for its `<meta>`. Nothing inline runs or styles, and so there is nothing to
 * hash: JSON-LD is data, which a policy does not judge. `frame-ancestors` is heard in a header alone (src/outputs/hosting/headers.ts).
 */
export function policyOf(path: string): string {
  return [...everywhere, ...(path === searchPath ? search : [])].join('; ');
}
