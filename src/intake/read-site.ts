import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import type { z } from 'zod';
import { decode } from './decode.ts';
import type { Reaches } from './entry.ts';
import { site as schema } from './schema/site.ts';
import { referencesIn } from './schema/walk.ts';
import { zodFaults } from './schema/zod-faults.ts';
import { fieldName, readYaml, type Positions, type YamlTree, type YamlValue } from './yaml-tree.ts';

export type Site = z.output<typeof schema>;

export interface SiteReading {
  readonly file: string;
  /** Null where site.yaml is missing or has an error. */
  readonly site: Site | null;
  readonly positions: Positions;
  readonly reaches: Reaches;
  readonly faults: readonly Diagnostic[];
}

/** Reads `site.yaml`; `bytes` is null where there is none. */
export function readSite(bytes: Uint8Array | null, file: string): SiteReading {
  const unread = { file, site: null, positions: new Map(), reaches: { references: [], links: [], pictures: [] } };
  if (bytes === null) {
    const missing = fault('FM_MISSING', { file, message: 'the content folder has no site.yaml', hint: 'Add one with the lines name, url, description and publisher' });
    return { ...unread, faults: [missing] };
  }
  const decoded = decode(bytes, file);
  if (decoded.text === null) return { ...unread, faults: decoded.faults };
  const tree = readYaml(decoded.text, 1, file);
  if (tree.faults.length > 0) return { ...unread, faults: [...decoded.faults, ...tree.faults] };
  const parsed = schema.safeParse(tree.data, { reportInput: true });
  const faults = [...decoded.faults, ...(parsed.success ? [] : zodFaults(parsed.error.issues, { file, schema, positions: tree.positions }))];
  return { file, site: parsed.success && faults.length === 0 ? parsed.data : null, positions: tree.positions, reaches: reachesOf(tree), faults };
}

function reachesOf({ data, positions }: YamlTree): Reaches {
  const at = (path: string) => positions.get(path) ?? wholeFile;
  const references = [...referencesIn(schema, data)].map(({ path, value, refersTo }) => ({ slug: value, refersTo, field: fieldName(path), at: at(path) }));
  const pictures = ['logo', 'publisher.logo'].flatMap((path) => {
    const src = textAt(data, path);
    return src === undefined ? [] : [{ src, alt: '', field: path, at: at(path) }];
  });
  const navigation = mapAt(data, 'navigation');
  const links = Object.entries(navigation).flatMap(([label, target]) =>
    typeof target === 'string' && !/^https?:\/\//i.test(target) ? [{ target, at: at(`navigation.${label}`) }] : [],
  );
  return { references, links, pictures };
}

function mapAt(data: YamlValue, name: string): Readonly<Record<string, YamlValue>> {
  if (typeof data === 'string' || Array.isArray(data)) return {};
  const value = (data as Readonly<Record<string, YamlValue>>)[name];
  return value === undefined || typeof value === 'string' || Array.isArray(value) ? {} : (value as Readonly<Record<string, YamlValue>>);
}

function textAt(data: YamlValue, path: string): string | undefined {
  const [first = '', second] = path.split('.');
  const value = second === undefined ? mapAt({ '': data }, '')[first] : mapAt(data, first)[second];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
