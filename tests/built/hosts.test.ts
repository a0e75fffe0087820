import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { headerRules } from '../support/browser/header-rules.ts';

const folder = inject('everything');
const rule = z.object({ from: z.string(), to: z.string(), status: z.number() });

test('Netlify’s own program reads every rule of _headers, and nothing else', async () => {
  const file = join(folder, '_headers');
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: true,
  });
  expect(errors).toEqual([]);
  const read = headers.map((rule) => [
    rule.for,
    Object.entries(rule.values).map(([name, value]) => [name.toLowerCase(), value]),
  ]);
  const meant = headerRules(readFileSync(file, 'utf8'));
  expect(read).toEqual(meant.map(({ path, headers: list }) => [path, list]));
});

test('and of _redirects', async () => {
  const file = join(folder, '_redirects');
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    configRedirects: [],
    minimal: true,
  });
  expect(errors).toEqual([]);
  const read = z.array(rule).parse(redirects);
  const lines = read.map(({ from, to, status }) => `${from} ${to} ${status}\n`);
  expect(lines.join('')).toBe(readFileSync(file, 'utf8'));
});
