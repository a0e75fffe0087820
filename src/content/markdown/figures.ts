import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { setQuotes } from '../typography.ts';
import { languageIn, readAttributes } from './attributes.ts';
import { openSlot, report, type MarkdownContext } from './context.ts';
import { directiveForms } from './directive-forms.ts';
import { pictureSlot } from './images.ts';
import { warnOfScripts } from './links.ts';
import { classifyUrl } from './urls.ts';

/** `::figure{…}`: a picture with its caption. */
export function figureNode(node: LeafDirective, context: MarkdownContext): RootContent {
  const attributes = readAttributes(node, directiveForms.figure, context);
  const mark = pictureSlot(
    {
      src: attributes.get('src') ?? '',
      alt: attributes.get('alt') ?? '',
      caption: attributes.get('caption'),
      credit: attributes.get('credit'),
      license: attributes.get('license'),
    },
    attributes.at('src'),
    context,
  );
  return figure([{ type: 'text', value: mark }]);
}

/** A figure without a text of its own: the picture brings its caption. */
function figure(children: PhrasingContent[]): RootContent {
  return {
    type: 'paragraph',
    children,
    data: { hName: 'figure', hProperties: { className: ['figure'] } },
  };
}

/** `::embed{…}`: a link card, which loads nothing. */
export function embedNode(node: LeafDirective, context: MarkdownContext): RootContent {
  const attributes = readAttributes(node, directiveForms.embed, context);
  const url = attributes.get('url') ?? '';
  const title = setQuotes(attributes.get('title') ?? '', context.english);
  const place = classifyUrl(url);
  if (url !== '' && (place.kind !== 'external' || /^mailto:/i.test(url))) {
    report(
      context,
      'MD_URL',
      attributes.at('url'),
      `"${url}" is not a web address`,
      'Write the whole address, beginning with https://',
    );
  } else if (url !== '') context.addresses.push({ target: url, at: attributes.at('url') });
  warnOfScripts(url, attributes.at('url'), context);
  const mark = openSlot(context, { kind: 'embed', url, title });
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: mark }],
    data: { hName: 'div', hProperties: { className: ['embed'] } },
  };
}

/** `:::box{…}` … `:::`: an explanation beside the text. */
export function boxNode(node: ContainerDirective, context: MarkdownContext): RootContent {
  const attributes = readAttributes(node, directiveForms.box, context);
  const title = setQuotes(attributes.get('title') ?? '', context.english);
  const heading: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: title }],
    data: { hName: 'p', hProperties: { className: ['box-title'] } },
  };
  return {
    ...node,
    children: [heading, ...node.children],
    data: { hName: 'aside', hProperties: { className: ['box'], ariaLabel: title } },
  };
}

/** `:lang[…]{lang=ru}`: words in another language, read aloud and hyphenated as such. */
export function languageNode(node: TextDirective, context: MarkdownContext): RootContent {
  const attributes = readAttributes(node, directiveForms.lang, context);
  const lang = languageIn(attributes, context);
  return { ...node, data: { hName: 'span', hProperties: { lang } } };
}
