/** One attribute of a directive. */
export interface AttributeForm {
  /** What an editor types, for the field reference. */
  readonly form: string;
  readonly meaning: string;
  readonly required?: true;
}

export type AttributeForms = Readonly<Record<string, AttributeForm>>;

const speaker = {
  form: 'slugs of people or organizations, with commas between them',
  meaning: 'Who said it',
  required: true,
} as const;

const circumstances: AttributeForms = {
  date: { form: 'date `2020-09-27`, `2020-09` or `2020`', meaning: 'When it was said' },
  venue: { form: 'text', meaning: 'Where, or on what occasion' },
  about: {
    form: 'ISO codes or English names, with commas between them',
    meaning: 'The countries it is about',
  },
  source: {
    form: '`id` of a source of the article, or address',
    meaning: 'Where it can be read; a quote must have one',
  },
  as: {
    form: 'text',
    meaning: 'The office held then; default: what `roles` of a single speaker say for that day',
  },
  id: { form: 'slug', meaning: 'Name by which a reply or a link points to it' },
  lang: {
    form: 'language tag `ru`',
    meaning: 'Language of the words, where it is not the article’s',
  },
  translated: { form: '`yes` or `no`', meaning: 'Whether the words are a translation' },
  index: { form: '`no`', meaning: 'Keeps it out of the index of statements' },
};

/** What each directive takes between its braces: texts are held against it, and the field reference prints it. */
export const directiveForms = {
  statement: {
    by: speaker,
    kind: {
      form: '`quote` or `paraphrase`',
      meaning: 'The words themselves, or their gist',
      required: true,
    },
    ...circumstances,
  },
  reply: {
    to: { form: '`id` of a statement of the article', meaning: 'What it answers', required: true },
    by: speaker,
    kind: {
      form: '`quote` or `paraphrase`',
      meaning: 'The words themselves, or their gist; `paraphrase` if nothing is said',
    },
    ...circumstances,
  },
  box: {
    title: { form: 'text', meaning: 'What the box explains', required: true },
  },
  figure: {
    src: { form: 'image file beside the article', meaning: 'The picture', required: true },
    alt: { form: 'text', meaning: 'What it shows, for those who do not see it', required: true },
    caption: { form: 'text', meaning: 'The line under it' },
    credit: { form: 'text', meaning: 'Who made it' },
    license: { form: 'text', meaning: 'Its licence' },
  },
  embed: {
    url: { form: 'address `https://…`', meaning: 'Where the link leads', required: true },
    title: { form: 'text', meaning: 'What is to be found there', required: true },
  },
  lang: {
    lang: {
      form: 'language tag `ru`',
      meaning: 'Language of the words in the brackets',
      required: true,
    },
  },
} satisfies Readonly<Record<string, AttributeForms>>;
