import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headers } from '../../src/outputs/hosting/headers.ts';
import { headerRules } from '../support/browser/header-rules.ts';
import { siteOf } from '../support/site.ts';

const readme = readFileSync('README.md', 'utf8');
const rules = headerRules(headers(siteOf()));

describe.each(['nginx', 'caddy'])('the configuration of %s in README.md', (server) => {
  const [, text = ''] = new RegExp(`\`\`\`${server}\n([^]*?)\`\`\``).exec(readme) ?? [];
  const said = text.replaceAll(/[\\"]/g, '').toLowerCase();

  test('sends every header that _headers has', () => {
    const everywhere = rules.find(({ path }) => path.endsWith('/*'))?.headers ?? [];
    expect(everywhere).toHaveLength(5);
    const missing = everywhere.filter(
      ([name, value]) => !said.includes(`${name} ${value.toLowerCase()}`),
    );
    expect(missing).toEqual([]);
    expect(said).toContain('public, max-age=31536000, immutable');
    expect(said).toContain('access-control-allow-origin');
    expect(said).toContain('application/feed+json; charset=utf-8');
  });

  test('shows 404.html, and not the files that are for other hosts', () => {
    expect(said).toContain('/404.html');
    expect(said).toMatch(/_\(headers\|redirects\)\$|hide _headers _redirects/);
  });
});
