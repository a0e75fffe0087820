import { posix } from 'node:path';
import { importsOf, targetOf, type Import } from './imports.ts';
import { breachAt, type Breach, type Rule, type Source } from './source.ts';

/**
 * Who may import from whom: a room may import from itself and from the rooms listed. `types` are
 * rooms of which it may know the types alone.
 */
interface Room {
  readonly from: readonly string[];
  readonly types?: readonly string[];
}

const kernel = ['files', 'diagnostics', 'gazetteer', 'intake', 'edition'];
const pure = [...kernel, 'charts', 'search-words', 'publish'];

const rooms: ReadonlyMap<string, Room> = new Map<string, Room>([
  ['files', { from: [] }],
  ['diagnostics', { from: kernel.slice(0, 1) }],
  ['gazetteer', { from: kernel.slice(0, 2) }],
  ['intake', { from: kernel.slice(0, 3) }],
  ['edition', { from: kernel.slice(0, 4) }],
  ['charts', { from: kernel }],
  // What is a word of the search: the same where the index is made and where it is asked.
  ['search-words', { from: [] }],
  ['publish', { from: [...kernel, 'search-words'] }],
  ['components', { from: [], types: pure }],
  ['layouts', { from: ['components', 'styles'], types: pure }],
  ['pages', { from: [...pure, 'components', 'layouts', 'styles'] }],
  // What runs in a reader's browser: it has nothing of the rest but the form of its data.
  ['search', { from: ['search-words'], types: pure }],
  ['build', { from: pure }],
  ['desk', { from: pure }],
  // Astro fixes the place of this file; it belongs to the build.
  ['content.config.ts', { from: [...pure, 'build'] }],
]);

/** Imports point left only; build, desk and pages do not import each other; components take props. */
export const roomOrder: Rule = (source) => {
  const name = roomOf(source.path);
  if (name === null || source.path.endsWith('.d.ts')) return [];
  const room = rooms.get(name);
  if (room === undefined) return [`${source.path}:1: "${name}" is no room of src.`];
  return importsOf(source).flatMap((found) => breachOf(source, found, name, room) ?? []);
};

function breachOf(source: Source, found: Import, name: string, room: Room): Breach | null {
  const path = targetOf(source, found);
  if (path === null) return null;
  const target = roomOf(path);
  if (target === null) {
    return breachAt(source, found.node, `src imports nothing from outside src, such as "${path}".`);
  }
  if (target === name || room.from.includes(target)) return null;
  if (room.types?.includes(target) === true) {
    if (found.typeOnly) return null;
    return breachAt(source, found.node, `"${name}" imports only types from "${target}".`);
  }
  return breachAt(source, found.node, `"${name}" does not import from "${target}".`);
}

/** The name after `src/`; null for a path outside of it. */
function roomOf(path: string): string | null {
  const [top, room] = posix.normalize(path).split('/');
  return top === 'src' && room !== undefined ? room : null;
}

/** Node runs the commands as they are: it finds no file without its ending. */
export const importEndings: Rule = (source) =>
  importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.') && posix.extname(specifier) === '')
    .map((found) => breachAt(source, found.node, `"${found.specifier}" lacks its file ending.`));
