import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { defaultSchema } from 'rehype-sanitize';
import type { MarkdownContext } from '../context.ts';

/** One attribute of a directive. */
export interface AttributeForm {
  /** What an editor types, for the field reference. */
  readonly form: string;
  readonly meaning: string;
  readonly required?: true;
}

export type AttributeForms = Readonly<Record<string, AttributeForm>>;

/** Elements that HTML may have, with the attributes of each, in the form of `rehype-sanitize`. */
export type AllowedHtml = NonNullable<typeof defaultSchema.attributes>;

interface DirectiveBase {
  readonly name: string;
  /** How it begins, for the field reference. */
  readonly opening: string;
  /** What it takes between its braces; the field reference prints it in this order. */
  readonly attributes: AttributeForms;
  /** What its HTML needs besides what Markdown makes. */
  readonly html: AllowedHtml;
}

/** `:::name{…}` around a text, with a closing line. */
export interface ContainerForm extends DirectiveBase {
  readonly form: 'container';
  /** Called before its children are resolved; what it returns builds the node when they are. */
  readonly open: (node: ContainerDirective, context: MarkdownContext) => () => RootContent;
}

/** `::name{…}` on a line of its own. */
export interface LeafForm extends DirectiveBase {
  readonly form: 'leaf';
  readonly build: (node: LeafDirective, context: MarkdownContext) => RootContent;
}

/** `:name[…]{…}` inside a sentence. */
export interface TextForm extends DirectiveBase {
  readonly form: 'text';
  readonly build: (node: TextDirective, context: MarkdownContext) => RootContent;
}

/** A directive: everything that the program knows of it. */
export type Directive = ContainerForm | LeafForm | TextForm;
