import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import { dataFaults, sourceIdsIn } from './data-checks.ts';
import { decode } from './source/decode.ts';
import type { AnyEntry, Entry, Reaches, Reading } from './entry.ts';
import { folders, type EntryKind } from './entry-kind.ts';
import { frozen } from './deep-freeze.ts';
import { readFrontMatter, type FrontMatter } from './yaml/front-matter.ts';
import type { PictureReference } from './markdown/body.ts';
import {
  readMarkdown,
  type MarkdownResult,
  type MarkdownSource,
} from './markdown/read-markdown.ts';
import { readMarkdownWith, type TreeStep } from './markdown/tree-step.ts';
import { picturePath } from './source/paths.ts';
import { placeholdersIn } from './placeholders.ts';
import { remarkWarnings } from './yaml/trailing-comments.ts';
import { isWebAddress } from './schema/fields.ts';
import type { ArticleSchema } from './schema/article.ts';
import { schemas } from './schema/schemas.ts';
import {
  draftSchema,
  unfinishedFields,
  unfinishedWarnings,
  withoutFields,
} from './schema/draft-fields.ts';
import { setProse } from './schema/prose.ts';
import { referencesIn, webAddressesIn } from './schema/walk.ts';
import { misspeltFields, zodFaults } from './schema/zod-faults.ts';
import { isSlug, nearestSlug, slugOfPath, slugProblem } from './source/slugs.ts';
import { soundFields } from './yaml/valid-fields.ts';
import { fieldName, isMap, textAt, type YamlValue } from './yaml/yaml-value.ts';
import { voidFaults } from './yaml/void-faults.ts';

/** A content file as it lies on the disk. */
export interface SourceFile {
  /** As faults name it. */
  readonly file: string;
  /** Inside the content folder, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Language of the site: of every text that names no other. */
  readonly language: string;
  /** The schema of articles, with the fields that the site declares. */
  readonly articleSchema: ArticleSchema;
  readonly bytes: Uint8Array;
  /** Hex digest of the bytes. */
  readonly hash: string;
}

/** More than any file of the allowed sizes takes, whatever its line ends: it is not even looked into. */
export const maxBytes = 1024 * 1024;

const nothing: Reaches = { references: [], links: [], addresses: [], pictures: [] };

/**
 * Reads one file: bytes → fence → gray-matter → schema → Markdown → entry, or every fault that it has. Check, build and
 * the dev server all read by this function, so what was validated is what is published.
 */
export function readEntry(source: SourceFile): Reading {
  const opened = openEntry(source);
  return 'reading' in opened ? opened.reading : closeEntry(opened, readMarkdown(opened.markdown));
}

/** The same, with the outlet's own step over the tree of the text of articles and pages. */
export async function readEntryWith(source: SourceFile, step: TreeStep): Promise<Reading> {
  const opened = openEntry(source);
  if ('reading' in opened) return opened.reading;
  const { markdown } = opened;
  const isStepped = source.kind === 'article' || source.kind === 'page';
  return closeEntry(
    opened,
    isStepped ? await readMarkdownWith(markdown, step) : readMarkdown(markdown),
  );
}

/** A file whose front matter was found, and whose text is to be read. */
interface OpenEntry {
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly earlier: readonly Diagnostic[];
  readonly placeholders: Reading['placeholders'];
  readonly markdown: MarkdownSource;
}

/** Finds the parts of a file; gives the reading itself where there are none. */
function openEntry(source: SourceFile): OpenEntry | { readonly reading: Reading } {
  const { file, path, kind } = source;
  const refused = (faults: readonly Diagnostic[]): { readonly reading: Reading } => ({
    reading: { ...unreadable(source), faults },
  });
  if (source.bytes.length > maxBytes) return refused([tooLarge(file)]);
  const decoded = decode(source.bytes, file);
  if (decoded.text === null) return refused(decoded.faults);
  const { frontMatter, faults } = readFrontMatter(decoded.text, file);
  const earlier = [...decoded.faults, ...faults];
  if (!frontMatter) return refused(earlier);
  const { data, unread, fenced, isReadable } = frontMatter;
  const placeholders = kind === 'page' ? placeholdersIn(decoded.text) : [];
  if (kind !== 'article' && isReadable && looksLikeArticle(data)) {
    const reading = { ...unreadable(source), faults: [...earlier, misplaced(source)] };
    return { reading: { ...reading, placeholders } };
  }
  const markdown = {
    file,
    path,
    markdown: fenced.body,
    firstLine: fenced.bodyLine,
    nonce: source.hash.slice(0, 12),
    language: textAt(data, 'lang') ?? source.language,
    sourceIds: isReadable && !unread.has('sources') ? sourceIdsIn(data) : null,
  };
  return { source, frontMatter, earlier, placeholders, markdown };
}

/** What is known of a file whose contents are not. */
export function unreadable({ kind, file, path }: SourceFile): Omit<Reading, 'faults'> {
  return {
    kind,
    file,
    path,
    slug: slugOfPath(path, kind),
    slugAt: wholeFile,
    entry: null,
    sound: null,
    positions: new Map(),
    outgoing: nothing,
    outline: null,
    prose: null,
    placeholders: [],
  };
}

/** Whether the fields are those that articles have, and nothing else has together. */
function looksLikeArticle(data: YamlValue): boolean {
  return isMap(data) && ['date', 'topics'].every((field) => Object.hasOwn(data, field));
}

function schemaOf({ kind, articleSchema }: SourceFile): (typeof schemas)[EntryKind] {
  return kind === 'article' ? articleSchema : schemas[kind];
}

function misplaced({ file, kind }: SourceFile): Diagnostic {
  return fault('PATH_STRAY', {
    file,
    message: `the folder "${folders[kind]}" contains an article`,
    hint: 'Move the file to articles/',
  });
}

/** A file as an entry, or with every fault that it has. */
function closeEntry(
  { source, frontMatter, earlier, placeholders }: OpenEntry,
  text: MarkdownResult,
): Reading {
  const { file, path, kind } = source;
  const { data, positions, remarks, unread, isReadable: readable } = frontMatter;
  const unfinished = kind === 'article' && readable ? unfinishedFields(data, unread) : [];
  const schema = unfinished.length > 0 ? draftSchema(source.articleSchema) : schemaOf(source);
  const prosaic = setProse(schema, withoutFields(data, unfinished), source.language);
  const parsed = schema.safeParse(prosaic, { reportInput: true });
  const typedSlug = textAt(data, 'slug');
  const slug = typedSlug ?? slugOfPath(path, kind);
  const place = { file, schema, positions, remarks, unread };
  const issues = parsed.success || !readable ? [] : parsed.error.issues;
  const misspelt = misspeltFields(issues, place);
  const lacking = unfinished.filter((field) => !misspelt.has(field));
  const faults = [
    ...earlier,
    ...zodFaults(issues, place),
    ...unfinishedWarnings(lacking, positions, file),
    ...(readable ? remarkWarnings(frontMatter, schema, file) : []),
    ...(readable ? dataFaults({ data, schema, unread, positions, file }) : []),
    ...(readable ? voidFaults(frontMatter, schema, file) : []),
    ...(typedSlug === undefined ? nameFaults(slug, source) : []),
    ...text.faults,
  ];
  const sound = kind === 'article' && readable ? soundFields(prosaic, parsed, source.articleSchema) : null;
  const reading = {
    kind,
    file,
    path,
    slug,
    slugAt: positions.get('slug') ?? wholeFile,
    sound,
    positions,
    outgoing: reachesOf(source, frontMatter, text),
    outline: text.faults.some(({ code }) => hidesText.has(code)) ? null : text.body,
    prose: text.prose,
    placeholders,
    faults,
  };
  if (!parsed.success || faults.some((one) => one.severity === 'error'))
    return { ...reading, entry: null };
  // Kind and data belong together by construction: the schema was chosen by the kind.
  const entry = {
    kind,
    slug,
    file,
    path,
    hash: source.hash,
    data: frozen(parsed.data),
    body: frozen(text.body),
    positions,
  } as Entry as AnyEntry;
  return { ...reading, entry };
}

/** What leaves a part of the text, or the name of a statement, unknown. */
const hidesText: ReadonlySet<string> = new Set<DiagnosticCode>([
  'HOOK_FAILED',
  'HOOK_RESULT',
  'MD_ATTRIBUTE',
  'MD_DEPTH',
  'MD_DIRECTIVE',
  'MD_DIRECTIVE_OPEN',
  'MD_SIZE',
  'ST_DUPLICATE',
]);

function tooLarge(file: string): Diagnostic {
  return fault('MD_SIZE', {
    file,
    message: 'the file is larger than 1 MB',
    hint: 'Divide it into several articles of one storyline',
  });
}

function reachesOf(
  source: SourceFile,
  { data, positions }: FrontMatter,
  text: MarkdownResult,
): Reaches {
  const named = referencesIn(schemaOf(source), data).map(({ path, value, refersTo }) => ({
    slug: value,
    refersTo,
    field: fieldName(path),
    at: positions.get(path) ?? wholeFile,
  }));
  const { slots } = text.body;
  return {
    references: [...named, ...text.references],
    links: slots.flatMap((slot) =>
      slot.kind === 'link' ? [{ target: slot.target, at: slot.at }] : [],
    ),
    addresses: [
      ...text.addresses,
      ...webAddressesIn(schemaOf(source), data)
        .filter(({ value }) => isWebAddress(value))
        .map(({ path, value }) => ({ target: value, at: positions.get(path) ?? wholeFile })),
    ],
    pictures: [
      ...coverOf(source, data, positions),
      ...slots.flatMap((slot) => (slot.kind === 'image' ? [slot.picture] : [])),
    ],
  };
}

function coverOf(
  { path }: SourceFile,
  data: YamlValue,
  positions: FrontMatter['positions'],
): PictureReference[] {
  const src = textAt(data, 'cover.src');
  if (src === undefined) return [];
  return [
    {
      src: picturePath(path, src),
      alt: textAt(data, 'cover.alt') ?? '',
      field: 'cover.src',
      at: positions.get('cover.src') ?? wholeFile,
    },
  ];
}

function nameFaults(slug: string, { file, kind }: SourceFile): Diagnostic[] {
  if (isSlug(slug)) return [];
  const problem = slugProblem(slug);
  const near = nearestSlug(slug);
  const hint =
    near === undefined
      ? problem.hint
      : `${renaming(file, near)}${kind === 'article' ? `, or write slug: ${near}` : ''}`;
  return [fault('PATH_SLUG', { file, message: `the file name "${slug}" ${problem.why}`, hint })];
}

/** How to rename a file, its date kept. */
function renaming(file: string, slug: string): string {
  const [, folder = '', name = ''] = /([^/]*)\/([^/]*)$/.exec(file) ?? [];
  const dated = (text: string): string => (/^\d{4}-\d{2}-\d{2}-/.exec(text)?.[0] ?? '') + slug;
  return name === 'index.md'
    ? `Rename the folder to ${dated(folder)}`
    : `Rename the file to ${dated(name)}.md`;
}
