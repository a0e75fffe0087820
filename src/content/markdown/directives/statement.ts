import type { AttributeForms, ContainerForm } from './directive.ts';
import { openStatement, statementHtml } from './open-statement.ts';
import { circumstances, speaker } from './read-statement.ts';

const attributes = {
  by: speaker,
  kind: {
    form: '`quote` or `paraphrase`',
    meaning: 'The words themselves, or their gist',
    required: true,
  },
  ...circumstances,
} satisfies AttributeForms;

/** `:::statement{…}` … `:::`: what somebody said. */
export const statement: ContainerForm = {
  name: 'statement',
  form: 'container',
  opening: ':::statement{…}',
  attributes,
  html: statementHtml,
  open: (node, context) => openStatement(node, attributes, context),
};
