import { box } from './box.ts';
import type { Directive } from './directive.ts';
import { embed } from './embed.ts';
import { figure } from './figure.ts';
import { lang } from './lang.ts';
import { reply } from './reply.ts';
import { statement } from './statement.ts';

/** All directives, in the order of the field reference. */
export const directives: readonly Directive[] = [statement, reply, box, figure, embed, lang];

type Form = Directive['form'];

/** The directive of a form and name; undefined where there is none. */
export function directiveOf<Wanted extends Form>(
  form: Wanted,
  name: string,
): Extract<Directive, { readonly form: Wanted }> | undefined {
  return directives
    .filter((one): one is Extract<Directive, { readonly form: Wanted }> => one.form === form)
    .find((one) => one.name === name);
}

/** The names of the directives of a form. */
export function namesOf(form: Form): readonly string[] {
  return directives.filter((one) => one.form === form).map(({ name }) => name);
}
