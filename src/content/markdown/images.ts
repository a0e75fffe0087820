import type { Definition, Image, Nodes, Paragraph, Root } from 'mdast';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { oneLine } from '../one-line.ts';
import { isPicturePath, picturePath } from '../source/paths.ts';
import { setQuotes } from '../typography.ts';
import type { PictureReference } from './body.ts';
import { openSlot, rangeOf, report, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

interface GivenPicture {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly license?: string | undefined;
}

/** Checks the address of a picture and leaves a slot for it. */
export function pictureSlot(given: GivenPicture, at: Range, context: MarkdownContext): string {
  if (given.src !== '' && !isPicturePath(given.src)) {
    const hint = 'Put the image beside the article and write its name: map.png';
    report(context, 'MD_URL', at, `"${given.src}" is not a file beside the article`, hint);
  }
  const set = (text: string): string => setQuotes(oneLine(text), context.english);
  const picture: PictureReference = {
    src: picturePath(context.path, given.src),
    alt: set(given.alt),
    ...(given.caption !== undefined && { caption: set(given.caption) }),
    ...(given.credit !== undefined && { credit: set(given.credit) }),
    ...(given.license !== undefined && { license: oneLine(given.license) }),
    field: 'body',
    at,
  };
  return openSlot(context, { kind: 'image', picture });
}

/**
 * Gives every image of the text its slot; one that stands alone becomes a figure, its title the caption. Returns the
 * identifiers of the definitions that images alone use: their addresses are those of files, and no links.
 */
export function resolveImages(tree: Root, context: MarkdownContext): ReadonlySet<string> {
  const definitions = new Map<string, Definition>();
  const ofImages = new Set<string>();
  const ofLinks = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'imageReference') ofImages.add(node.identifier);
    if (node.type === 'linkReference') ofLinks.add(node.identifier);
  });
  walk(tree, (node, index, parent) => {
    if (node.type === 'paragraph' && node.children.length === 1) {
      const image = imageOf(node.children[0], definitions);
      if (image) asFigure(node, image, context);
      return;
    }
    const image = imageOf(node, definitions);
    // Among words there is no room for a caption; a title is one only under a figure.
    if (image)
      parent.children[index] = { type: 'text', value: slotOf({ ...image, title: null }, context) };
  });
  return ofImages.difference(ofLinks);
}

function imageOf(
  node: Nodes | undefined,
  definitions: ReadonlyMap<string, Definition>,
): Image | null {
  if (node?.type === 'image') return node;
  if (node?.type !== 'imageReference') return null;
  const definition = definitions.get(node.identifier);
  if (!definition) return null;
  const { url, title } = definition;
  return {
    type: 'image',
    url,
    title: title ?? null,
    alt: node.alt ?? null,
    ...(node.position && { position: node.position }),
  };
}

function asFigure(paragraph: Paragraph, image: Image, context: MarkdownContext): void {
  paragraph.children = [{ type: 'text', value: slotOf(image, context) }];
  paragraph.data = { hName: 'figure', hProperties: { className: ['figure'] } };
}

function slotOf(node: Image, context: MarkdownContext): string {
  if ((node.alt ?? '').trim() === '') {
    report(
      context,
      'IMG_ALT',
      node,
      'the image has no alternative text',
      'Say in the square brackets what it shows: ![A map of …](map.png)',
    );
  }
  const { url, title } = node;
  return pictureSlot(
    { src: url, alt: node.alt ?? '', caption: title ?? undefined },
    rangeOf(node, context),
    context,
  );
}
