import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import type { SiteSettings } from '../site/site-settings.ts';

const hint = 'Write what is true of your outlet, or remove the page from "policies" in site.yaml';

/** What a site may do with data of its readers only where it says how: `analytics` and `newsletter`. */
export function privacyFaults({ site }: Folder): Diagnostic[] {
  const { sound, positions, file } = site;
  if (sound.policies?.privacy !== undefined) return [];
  return (['analytics', 'newsletter'] as const).flatMap((field) =>
    sound[field] === undefined
      ? []
      : fault('POLICY_MISSING', {
          file,
          at: positions.get(`key:${field}`) ?? positions.get(field) ?? wholeFile,
          field,
          message: `"${field}" handles data of readers, and site.yaml names no privacy policy`,
          hint: 'Write pages/privacy.md and add under "policies:" the line "  privacy: privacy"',
        }),
  );
}

/**
 * Readers and search engines take a policy at its word, and so none is published that nobody has written. On an address
 * that only its makers reach the site may wait for its words.
 */
export function policyFaults({ readings }: Folder, settings: SiteSettings): Diagnostic[] {
  if (isLocal(new URL(settings.addresses.origin).hostname)) return [];
  const named = new Map(
    Object.entries(settings.policies ?? {}).flatMap(([policy, slug]) =>
      slug === undefined ? [] : [[slug, policy] as const],
    ),
  );
  return readings.flatMap((reading) => {
    const policy = reading.kind === 'page' ? named.get(reading.slug) : undefined;
    return policy === undefined ? [] : faultsOf(reading, policy);
  });
}

function faultsOf({ file, placeholders, prose }: Reading, policy: string): Diagnostic[] {
  const field = `policies.${policy}`;
  if (prose?.text.trim() === '') {
    const message = `the page that site.yaml names as "${field}" has no text`;
    return [fault('POLICY_PLACEHOLDER', { file, at: wholeFile, message, hint })];
  }
  return placeholders.map(({ text, at }) => {
    const message = `the page that site.yaml names as "${field}" still contains "${text}"`;
    return fault('POLICY_PLACEHOLDER', { file, at, message, hint });
  });
}

// This machine, a network without the outside (RFC 1918, 4193), and names that no public server answers to (RFC 6761, 6762, 8375, 9476).
const localNames = /^(?:[^.]+|(?:.*\.)?(?:localhost|local|test|internal|home\.arpa))\.?$/;
const localNumbers =
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$|^0\.0\.0\.0$|^\[(?:::1?|f[cd][\da-f]{2}:.*|fe80:.*)\]$/;

function isLocal(host: string): boolean {
  return localNumbers.test(host) || (!host.startsWith('[') && localNames.test(host));
}
