import type { Delete, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { nearest } from '../../../diagnostics/nearest.ts';
import { rangeOf, report, sourceOf, typedText, type MarkdownContext } from '../context.ts';
import { isClosed, openingRange, refuseStrayFences, refuseUnclosed } from '../fences.ts';
import { labelOf, typedAttributes } from './attributes.ts';
import type { TextForm } from './directive.ts';
import { directiveOf, namesOf } from './directives.ts';

/**
 * Turns our directives into what they mean, and everything else that the grammar took for one (`9:30`, `re:Invent`)
 * back into the text that was typed. A container is looked at before its children and built after them, so that
 * statements are counted in the order of the text and hold finished words.
 */
export function resolveDirectives(parent: Parents, context: MarkdownContext): void {
  // The children of a parent are of its own content model; what replaces a node is of the same.
  const children = parent.children as RootContent[];
  parent.children = children.flatMap((node) => resolve(node, context));
  mergeTexts(parent);
}

function resolve(node: RootContent, context: MarkdownContext): RootContent[] {
  const build = node.type === 'containerDirective' ? container(node, context) : null;
  if ('children' in node) resolveDirectives(node, context);
  switch (node.type) {
    case 'containerDirective':
      return build ? [build()] : [];
    case 'leafDirective':
      return leaf(node, context);
    case 'textDirective':
      return textDirective(node, context);
    case 'paragraph':
      refuseStrayFences(node, context);
      return [node];
    case 'delete':
      return sourceOf(node, context).startsWith('~~') ? [node] : singleTildes(node, context);
    default:
      return [node];
  }
}

function textDirective(node: TextDirective, context: MarkdownContext): RootContent[] {
  const known = directiveOf('text', node.name);
  const isWhole = node.children.length > 0 && typedAttributes(node, context) !== null;
  return known && isWhole ? [known.build(node, context)] : words(node, known, context);
}

/** What builds the node when its children are resolved; null where it has a fault that hides what is meant. */
function container(node: ContainerDirective, context: MarkdownContext): (() => RootContent) | null {
  const opening = sourceOf(node, context).split('\n')[0] ?? '';
  const closed = isClosed(node, context);
  // Whatever is told of it: the line that was to close it is still to come.
  if (!closed) context.owed.fences += 1;
  if (directiveOf('leaf', node.name)) {
    report(
      context,
      'MD_DIRECTIVE',
      node,
      `":::${node.name}" takes no text`,
      `Write it as ::${node.name}{…} with two colons, without a closing line`,
    );
    return null;
  }
  const directive = directiveOf('container', node.name);
  if (!directive) {
    report(
      context,
      'MD_DIRECTIVE',
      openingRange(node, opening, context),
      `unknown directive ":::${node.name}"`,
      suggestion(node.name),
    );
    return null;
  }
  if (
    !/^:{3,}[\w-]+(\[.*\])?(\{.*\})?\s*$/.test(opening) ||
    typedAttributes(node, context) === null
  ) {
    report(
      context,
      'MD_DIRECTIVE',
      openingRange(node, opening, context),
      `the line of ":::${node.name}" is not well formed`,
      `Put all attributes in braces, with straight quotes: :::${node.name}{name="value"}`,
    );
    return null;
  }
  if (!closed) {
    refuseUnclosed(node, openingRange(node, opening, context), context);
    return null;
  }
  refuseLabel(node, ':::', context);
  return directive.open(node, context);
}

/** Words in square brackets would stand nowhere, or among the words of somebody else. */
function refuseLabel(
  node: ContainerDirective | LeafDirective,
  colons: string,
  context: MarkdownContext,
): void {
  const [first] = labelOf(node);
  if (first === undefined) return;
  report(
    context,
    'MD_DIRECTIVE',
    {
      ...rangeOf(first, context),
      endColumn: rangeOf(labelOf(node).at(-1) ?? first, context).endColumn,
    },
    `"${colons}${node.name}" takes no words in square brackets`,
    'Write them as an attribute in the braces: title="…" or caption="…"',
  );
}

function leaf(node: LeafDirective, context: MarkdownContext): RootContent[] {
  if (directiveOf('container', node.name)) {
    context.owed.fences += 1;
    report(
      context,
      'MD_DIRECTIVE',
      node,
      `"::${node.name}" has two colons`,
      `Write it as :::${node.name}{…} with three, and close it with :::`,
    );
    return [];
  }
  const directive = directiveOf('leaf', node.name);
  if (directive) {
    if (
      !/^::[\w-]+(\[.*\])?(\{.*\})?\s*$/.test(sourceOf(node, context)) ||
      typedAttributes(node, context) === null
    ) {
      report(
        context,
        'MD_DIRECTIVE',
        node,
        `the line of "::${node.name}" is not well formed`,
        `Put all attributes in braces, with straight quotes: ::${node.name}{name="value"}`,
      );
      return [];
    }
    refuseLabel(node, '::', context);
    return [directive.build(node, context)];
  }
  if (/^::[\w-]+[[{]/.test(sourceOf(node, context))) {
    const meant = nearest(node.name, [...namesOf('leaf'), ...namesOf('container')]);
    if (meant !== undefined && directiveOf('container', meant)) context.owed.fences += 1;
    const message = `unknown directive "::${node.name}"`;
    report(context, 'MD_DIRECTIVE', node, message, suggestion(node.name));
    return [];
  }
  const position = node.position;
  return [{ type: 'paragraph', children: asTyped(node, context), ...(position && { position }) }];
}

/**
 * A directive inside a sentence that we do not know: with braces it is a fault, unless it is glued to the word before it.
 * Without them it is text, as `9:30` and `re:Invent` are.
 */
function words(
  node: TextDirective,
  known: TextForm | undefined,
  context: MarkdownContext,
): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const isGlued = /[\p{L}\p{N}\])]/u.test(context.markdown[start - 1] ?? '');
  if (!isGlued && !known && sourceOf(node, context).endsWith('}')) {
    const hint = wordsHint(node.name);
    const at = openingRange(node, `:${node.name}`, context);
    report(context, 'MD_DIRECTIVE', at, `unknown directive ":${node.name}"`, hint);
  }
  return asTyped(node, context);
}

function wordsHint(name: string): string {
  const meant = nearest(name, namesOf('text'));
  if (meant !== undefined) return `did you mean ":${meant}"?`;
  if (directiveOf('leaf', name))
    return `Write it as ::${name}{…} with two colons, on a line of its own`;
  if (directiveOf('container', name))
    return `Write it as :::${name}{…} with three colons, on a line of its own, and close it with :::`;
  return `The one directive inside a sentence is :lang[…]{lang=…}; put a backslash before the colon if it is text: \\:${name}`;
}

function suggestion(name: string): string {
  const names = [...namesOf('container'), ...namesOf('leaf')];
  const meant = nearest(name, names);
  return meant === undefined
    ? `The directives are ${names.join(', ')}`
    : `did you mean "${directiveOf('container', meant) ? ':::' : '::'}${meant}"?`;
}

/** What the grammar took for a directive, as the author typed it; Markdown inside its label stays Markdown. */
function asTyped(node: TextDirective | LeafDirective, context: MarkdownContext): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const from = node.children[0]?.position?.start.offset ?? end;
  const to = node.children.at(-1)?.position?.end.offset ?? end;
  const piece = (first: number, last: number): Text => typedText(first, last, context);
  const pieces = [piece(start, from), ...node.children, piece(to, end)];
  return pieces.filter((part) => part.type !== 'text' || part.value !== '');
}

/** `10~20` and `30~40` are ranges: one tilde strikes nothing out, as GFM has it, though parsers differ. */
function singleTildes(node: Delete, context: MarkdownContext): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return [typedText(start, start + 1, context), ...node.children, typedText(end - 1, end, context)];
}

/** Neighbouring texts become one, so that what follows sees words and not pieces. */
function mergeTexts(parent: Parents): void {
  const children = parent.children as RootContent[];
  const merged: RootContent[] = [];
  for (const node of children) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position && node.position) last.position.end = node.position.end;
    } else merged.push(node);
  }
  parent.children = merged;
}
