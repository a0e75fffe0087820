import type { Nodes, Root } from 'mdast';

/** Deeper texts are refused: recursive passes would exhaust the stack, and no reader follows. */
export const maxNesting = 32;

const marker = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\][\s]+\]:)/y;
// A rule across the page: as many signs as one likes, and no level.
const rule = /^([ \t>]*)([-*])[ \t]*(?:\2[ \t]*){2,}$/;

/**
 * The line (from 1) on which a text nests deeper than allowed, or null. Measured on the bare lines, before a parser
 * sees them: some parsers take seconds, or the whole stack, for a few kilobytes of `>`.
 */
export function tooDeepLine(markdown: string): number | null {
  const lists: number[] = [];
  let brackets = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (line.trim() === '') {
      brackets = 0;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    while (lists.length > 0 && indent < (lists.at(-1) ?? 0)) lists.pop();
    const markers = countMarkers(line);
    if (markers > 0 && indent > (lists.at(-1) ?? -1)) lists.push(indent);
    brackets = labelDepth(line, brackets);
    // The list that begins on this line is counted by its marker.
    const outer = markers > 0 ? lists.length - 1 : lists.length;
    if (outer + markers > maxNesting || brackets > maxNesting) return index + 1;
  }
  return null;
}

function countMarkers(line: string): number {
  const markers = rule.exec(line)?.[1] ?? line;
  marker.lastIndex = 0;
  let count = 0;
  while (marker.test(markers)) count += 1;
  return count;
}

/** How many labels of text directives (`:a[:b[`) are open; each is a level of the tree. */
function labelDepth(line: string, open: number): number {
  let depth = open;
  let deepest = open;
  for (const match of line.matchAll(/:[A-Za-z][\w-]*\[|\]/g)) {
    depth = match[0] === ']' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > maxNesting ? deepest : depth;
}

const levels = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'footnoteDefinition',
  'containerDirective',
  'textDirective',
]);

/** The first node of a tree that lies too deep, or null. Without recursion, for the sake of the stack. */
export function tooDeepNode(tree: Root): Nodes | null {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > maxNesting) return next.node;
    const depth = next.depth + (levels.has(next.node.type) ? 1 : 0);
    if ('children' in next.node) for (const node of next.node.children) open.push({ node, depth });
  }
  return null;
}
