import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import type { z } from 'zod';
import { dataFaults } from './data-checks.ts';
import { decode } from './source/decode.ts';
import { maxFrontMatter } from './source/fence.ts';
import { frozen } from './deep-freeze.ts';
import type { Reaches } from './entry.ts';
import { article, type ArticleSchema } from './schema/article.ts';
import {
  articleSchemaFor,
  plainForm,
  type ReadArticleForm,
  type UnsoundForm,
} from './schema/article-schema.ts';
import { classifyUrl } from './markdown/urls.ts';
import { isWebAddress } from './schema/fields.ts';
import { picturePath } from './source/paths.ts';
import { remarkWarnings } from './yaml/trailing-comments.ts';
import { site as schema } from './schema/site.ts';
import { setProse } from './schema/prose.ts';
import { menuTargetsIn, referencesIn } from './schema/walk.ts';
import { soundSettings, type SoundSettings } from './yaml/valid-fields.ts';
import { zodFaults } from './schema/zod-faults.ts';
import { readYaml, type Positions, type YamlTree } from './yaml/yaml-tree.ts';
import { fieldName, isMap, textAt } from './yaml/yaml-value.ts';
import { voidFaults } from './yaml/void-faults.ts';

export type Site = z.output<typeof schema>;

export interface SiteReading {
  readonly file: string;
  /** Null where site.yaml is missing or has an error. */
  readonly site: Site | null;
  /** The settings without a fault: what the rest of the folder is held against where there is an error. */
  readonly sound: SoundSettings;
  readonly positions: Positions;
  readonly outgoing: Reaches;
  /** The schema of articles, with the fields that the site declares. */
  readonly articleSchema: ArticleSchema;
  /** What that schema is made of, as data. */
  readonly articleForm: ReadArticleForm;
  readonly faults: readonly Diagnostic[];
}

/** Reads `site.yaml`; `bytes` is null where there is none. `isReported`: why there is none is a fault already. */
export function readSite(
  bytes: Uint8Array | null,
  file: string,
  { isReported = false }: { readonly isReported?: boolean } = {},
): SiteReading {
  const nothing = {
    file,
    site: null,
    sound: {},
    positions: new Map(),
    outgoing: { references: [], links: [], addresses: [], pictures: [] },
    articleSchema: article,
    articleForm: plainForm,
  };
  if (bytes === null) {
    const missing = fault('FM_MISSING', {
      file,
      message: 'the content folder has no site.yaml',
      hint: 'Add one with the lines name, url, description and publisher',
    });
    return { ...nothing, faults: isReported ? [] : [missing] };
  }
  if (bytes.length > maxFrontMatter) {
    const large = fault('FM_SIZE', {
      file,
      message: 'site.yaml is larger than 32 kB',
      hint: 'Move what is not a setting of the site elsewhere',
    });
    return { ...nothing, faults: [large] };
  }
  const decoded = decode(bytes, file);
  if (decoded.text === null) return { ...nothing, faults: decoded.faults };
  const tree = readYaml(decoded.text, 1, file);
  const earlier = [...decoded.faults, ...tree.faults];
  if (!tree.isReadable) return { ...nothing, faults: earlier };
  const language = textAt(tree.data, 'language') ?? 'en';
  const prosaic = setProse(schema, tree.data, language);
  const parsed = schema.safeParse(prosaic, { reportInput: true });
  const { data, positions, remarks, unread } = tree;
  const faults = [
    ...earlier,
    ...(parsed.success
      ? []
      : zodFaults(parsed.error.issues, { file, schema, positions, remarks, unread })),
    ...remarkWarnings(tree, schema, file),
    ...dataFaults({ data, schema, unread, positions, file }),
    ...voidFaults(tree, schema, file),
  ];
  const sound = frozen(parsed.success ? parsed.data : soundSettings(prosaic));
  const articleForm = {
    declared: { fields: sound.fields, kinds: sound.kinds },
    unsound: unsoundForm(tree, sound),
  };
  const isSound = !faults.some(({ severity }) => severity === 'error');
  return {
    file,
    site: parsed.success && isSound ? frozen(parsed.data) : null,
    sound,
    positions,
    outgoing: reachesOf(tree),
    articleSchema: articleSchemaFor(articleForm.declared, articleForm.unsound),
    articleForm,
    faults,
  };
}

/** What the site declares of articles and has a fault. */
function unsoundForm({ data, unread }: YamlTree, sound: SoundSettings): UnsoundForm {
  const unsound = (setting: 'fields' | 'kinds'): readonly string[] => {
    const declared = isMap(data) ? data[setting] : undefined;
    return isMap(declared)
      ? Object.keys(declared).filter((name) => !Object.hasOwn(sound[setting] ?? {}, name))
      : [];
  };
  return { fields: unsound('fields'), kinds: unsound('kinds'), unread };
}

function reachesOf({ data, positions }: YamlTree): Reaches {
  const at = (path: string) => positions.get(path) ?? wholeFile;
  const references = referencesIn(schema, data).map(({ path, value, refersTo }) => ({
    slug: value,
    refersTo,
    field: fieldName(path),
    at: at(path),
  }));
  const pictures = ['logo', 'logoDark', 'publisher.logo'].flatMap((path) => {
    const src = textAt(data, path);
    return src === undefined
      ? []
      : [{ src: picturePath('site.yaml', src), alt: '', field: path, at: at(path) }];
  });
  const menu = menuTargetsIn(schema, data).map(({ path, value }) => ({
    target: value,
    at: at(path),
  }));
  const links = menu.filter(({ target }) => classifyUrl(target).kind === 'rooted');
  const addresses = menu.filter(({ target }) => isWebAddress(target));
  return { references, links, addresses, pictures };
}
