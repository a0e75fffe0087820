import { setQuotes } from '../../typography.ts';
import { openSlot, report } from '../context.ts';
import { warnOfScripts } from '../links.ts';
import { classifyUrl } from '../urls.ts';
import { readAttributes } from './attributes.ts';
import type { AttributeForms, LeafForm } from './directive.ts';

const attributes = {
  url: { form: 'address `https://…`', meaning: 'Where the link leads', required: true },
  title: { form: 'text', meaning: 'What is to be found there', required: true },
} satisfies AttributeForms;

/** `::embed{…}`: a link card, which loads nothing. */
export const embed: LeafForm = {
  name: 'embed',
  form: 'leaf',
  opening: '::embed{…}',
  attributes,
  html: { div: [['className', 'embed']] },
  build: (node, context) => {
    const given = readAttributes(node, attributes, context);
    const url = given.get('url') ?? '';
    const title = setQuotes(given.get('title') ?? '', context.english);
    const place = classifyUrl(url);
    if (url !== '' && (place.kind !== 'external' || /^mailto:/i.test(url))) {
      report(
        context,
        'MD_URL',
        given.at('url'),
        `"${url}" is not a web address`,
        'Write the whole address, beginning with https://',
      );
    } else if (url !== '') context.addresses.push({ target: url, at: given.at('url') });
    warnOfScripts(url, given.at('url'), context);
    const mark = openSlot(context, { kind: 'embed', url, title });
    return {
      type: 'paragraph',
      children: [{ type: 'text', value: mark }],
      data: { hName: 'div', hProperties: { className: ['embed'] } },
    };
  },
};
