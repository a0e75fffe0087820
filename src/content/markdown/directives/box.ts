import type { BlockContent } from 'mdast';
import { setQuotes } from '../../typography.ts';
import { readAttributes } from './attributes.ts';
import type { AttributeForms, ContainerForm } from './directive.ts';

const attributes = {
  title: { form: 'text', meaning: 'What the box explains', required: true },
} satisfies AttributeForms;

/** `:::box{…}` … `:::`: an explanation beside the text. */
export const box: ContainerForm = {
  name: 'box',
  form: 'container',
  opening: ':::box{…}',
  attributes,
  html: { aside: [['className', 'box'], 'ariaLabel'], p: [['className', 'box-title']] },
  open: (node, context) => () => {
    const given = readAttributes(node, attributes, context);
    const title = setQuotes(given.get('title') ?? '', context.english);
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
  },
};
