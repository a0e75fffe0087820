import type { Definition, Link, Root } from 'mdast';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { resolvePath } from '../source/paths.ts';
import { openSlot, rangeOf, report, type MarkdownContext } from './context.ts';
import { classifyUrl, composedAddress, mixesScripts } from './urls.ts';
import { walk } from './walk.ts';

/**
 * Checks every address of the text. What leads into the site becomes a slot: a Markdown file and an address from the
 * root are looked up when all entries are known, a fragment when all headings are. `ofImages` are the identifiers of
 * definitions that are no links.
 */
export function resolveLinks(
  tree: Root,
  ofImages: ReadonlySet<string>,
  context: MarkdownContext,
): void {
  walk(tree, (node) => {
    if (node.type === 'link') resolveLink(node, context);
    if (node.type === 'definition' && !ofImages.has(node.identifier)) resolveLink(node, context);
  });
}

function resolveLink(node: Link | Definition, context: MarkdownContext): void {
  const place = classifyUrl(node.url);
  if (place.kind === 'refused') {
    report(
      context,
      'MD_URL',
      node,
      place.why,
      'Write an address with https://, or the relative path of another article',
    );
    node.url = '';
    return;
  }
  if (place.kind === 'external') {
    const at = rangeOf(node, context);
    warnOfScripts(node.url, at, context);
    if (/^http/i.test(node.url)) context.addresses.push({ target: node.url, at });
    return;
  }
  const at = rangeOf(node, context);
  const target = place.kind === 'relative' ? relativeTarget(node.url, context) : composedAddress(node.url);
  node.url = openSlot(context, { kind: 'link', target, at });
}

/** Warns of a host that may be the look-alike of another one. */
export function warnOfScripts(url: string, at: Range, context: MarkdownContext): void {
  if (!mixesScripts(url)) return;
  report(
    context,
    'MD_URL_SCRIPT',
    at,
    'a name in the address mixes scripts',
    'Type the address again: it may be a look-alike of another one',
  );
}

/** A relative address as a path of the content folder with its fragment: `content:articles/a.md#s-x`. */
function relativeTarget(url: string, context: MarkdownContext): string {
  const fragment = composedAddress(/#.*$/.exec(url)?.[0] ?? '');
  return `content:${resolvePath(context.path, url) ?? url}${fragment}`;
}
