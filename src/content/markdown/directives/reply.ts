import type { AttributeForms, ContainerForm } from './directive.ts';
import { openStatement, statementHtml } from './open-statement.ts';
import { circumstances, speaker } from './read-statement.ts';

const attributes = {
  to: { form: '`id` of a statement of the article', meaning: 'What it answers', required: true },
  by: speaker,
  kind: {
    form: '`quote` or `paraphrase`',
    meaning: 'The words themselves, or their gist; `paraphrase` if nothing is said',
  },
  ...circumstances,
} satisfies AttributeForms;

/** `:::reply{…}` … `:::`: a statement that answers another one of the article. */
export const reply: ContainerForm = {
  name: 'reply',
  form: 'container',
  opening: ':::reply{…}',
  attributes,
  html: statementHtml,
  open: (node, context) => openStatement(node, attributes, context),
};
