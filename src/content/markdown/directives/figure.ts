import { pictureSlot } from '../images.ts';
import { readAttributes } from './attributes.ts';
import type { AttributeForms, LeafForm } from './directive.ts';

const attributes = {
  src: { form: 'image file beside the article', meaning: 'The picture', required: true },
  alt: { form: 'text', meaning: 'What it shows, for those who do not see it', required: true },
  caption: { form: 'text', meaning: 'The line under it' },
  credit: { form: 'text', meaning: 'Who made it' },
  license: { form: 'text', meaning: 'Its licence' },
} satisfies AttributeForms;

/** `::figure{…}`: a picture with its caption. */
export const figure: LeafForm = {
  name: 'figure',
  form: 'leaf',
  opening: '::figure{…}',
  attributes,
  html: { figure: [['className', 'figure']] },
  build: (node, context) => {
    const given = readAttributes(node, attributes, context);
    const mark = pictureSlot(
      {
        src: given.get('src') ?? '',
        alt: given.get('alt') ?? '',
        caption: given.get('caption'),
        credit: given.get('credit'),
        license: given.get('license'),
      },
      given.at('src'),
      context,
    );
    // A figure without a text of its own: the picture brings its caption.
    return {
      type: 'paragraph',
      children: [{ type: 'text', value: mark }],
      data: { hName: 'figure', hProperties: { className: ['figure'] } },
    };
  },
};
