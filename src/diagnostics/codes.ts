import type { Severity } from './severity.ts';

/** Codes are permanent: a code that was once published is never given another meaning. */
export const codes = {
  // the file and its bytes
  FILE_ENC: { severity: 'error', title: 'The file is not clean UTF-8 text' },
  FILE_READ: { severity: 'error', title: 'The file cannot be read' },
  PATH_LINK: {
    severity: 'error',
    title: 'A symbolic link stands in the content folder or in public/',
  },
  PATH_SLUG: { severity: 'error', title: 'The file name or slug cannot be an address' },
  PATH_STRAY: { severity: 'error', title: 'The file or folder does not belong here' },
  SLUG_DUPLICATE: { severity: 'error', title: 'Two files claim one slug' },
  ADDRESS_CLAIMED: { severity: 'error', title: 'Two things claim one address' },
  // front matter as text
  FM_FENCE: { severity: 'error', title: 'The front matter does not begin or end properly' },
  FM_ENGINE: { severity: 'error', title: 'The front matter is not YAML' },
  FM_YAML: { severity: 'error', title: 'The front matter is not valid YAML' },
  FM_ALIAS: { severity: 'error', title: 'Anchors, aliases, merge keys and tags are not allowed' },
  FM_DEPTH: { severity: 'error', title: 'The front matter is nested too deeply' },
  FM_SIZE: { severity: 'error', title: 'The front matter is too large' },
  FM_NOT_MAP: { severity: 'error', title: 'The front matter is not a list of fields' },
  FM_DUP: { severity: 'error', title: 'A field is given twice' },
  FM_PROTO: { severity: 'error', title: 'A field has a name that is never allowed' },
  // front matter as data
  FM_UNKNOWN_KEY: { severity: 'error', title: 'A field is unknown' },
  FM_MISSING: { severity: 'error', title: 'A required field is missing' },
  FM_EMPTY: { severity: 'error', title: 'A field has no value' },
  FM_UNFINISHED: { severity: 'warning', title: 'A draft lacks what its article will need' },
  FM_TYPE: { severity: 'error', title: 'A value has the wrong form' },
  FM_VALUE: { severity: 'error', title: 'A value is not one of those allowed' },
  FM_REMARK: { severity: 'warning', title: 'A # ends a text' },
  FM_LENGTH: { severity: 'error', title: 'A text is too long' },
  FM_LONG: { severity: 'warning', title: 'A text is longer than it should be' },
  FM_DATE: { severity: 'error', title: 'A date does not exist or has the wrong form' },
  FM_DATE_ORDER: { severity: 'error', title: 'Two dates contradict each other' },
  FM_DATE_FUTURE: { severity: 'error', title: 'An article is dated after today' },
  FM_COUNTRY: { severity: 'error', title: 'A country is not known' },
  FM_REPEATED: { severity: 'error', title: 'A list names the same thing twice' },
  EVENT_DATE: { severity: 'error', title: 'Two articles give one event different dates' },
  // references
  REF_UNKNOWN: { severity: 'error', title: 'A reference leads to nothing' },
  REF_CYCLE: { severity: 'error', title: 'A parent is its own descendant' },
  REF_TRANSLATION: { severity: 'error', title: 'Two texts of one article are in one language' },
  REF_HIDDEN: { severity: 'warning', title: 'A link leads to something that is not published' },
  // the outlet's own pages
  // the design of an outlet
  THEME_RULE: {
    severity: 'error',
    title: 'theme/tokens.css has something else than tokens and fonts',
  },
  THEME_TOKEN: {
    severity: 'error',
    title: 'A token of the design is unknown or has a wrong value',
  },
  THEME_FONT: { severity: 'error', title: 'A font of the design cannot be used' },
  THEME_COMPONENT: {
    severity: 'error',
    title: 'A component of the design cannot be replaced',
  },
  THEME_CONTRAST: {
    severity: 'error',
    title: 'Text of the design cannot be read on its background',
  },
  // the code of an outlet
  CONFIG_LOAD: { severity: 'error', title: 'dateline.config.ts cannot be loaded' },
  CONFIG_VALUE: { severity: 'error', title: 'dateline.config.ts has a wrong setting' },
  HOOK_FAILED: { severity: 'error', title: 'A hook of dateline.config.ts fails' },
  HOOK_RESULT: { severity: 'error', title: 'A hook of dateline.config.ts gives a wrong result' },
  HOOK_MESSAGE: { severity: 'warning', title: 'A remark plugin of the outlet has a message' },
  // the outlet's own fields
  FIELD_NAME: { severity: 'error', title: 'A declared field or value cannot have its name' },
  FIELD_OPTION: { severity: 'error', title: 'A declared field has an option that does not fit' },
  POLICY_MISSING: { severity: 'error', title: 'A policy that a setting requires is missing' },
  POLICY_PLACEHOLDER: { severity: 'error', title: 'A policy still has words to be replaced' },
  // Markdown
  MD_HTML: { severity: 'error', title: 'Raw HTML is not allowed' },
  MD_URL: { severity: 'error', title: 'An address is not allowed' },
  MD_URL_SCRIPT: { severity: 'warning', title: 'An address mixes scripts' },
  MD_LINK: { severity: 'error', title: 'A link leads to nothing' },
  MD_FRAGMENT: { severity: 'error', title: 'A link leads to a heading that does not exist' },
  MD_FOOTNOTE: { severity: 'error', title: 'A footnote is not defined or not used' },
  MD_TABLE: { severity: 'error', title: 'A table loses a cell' },
  MD_SIGNS: { severity: 'warning', title: 'Signs of Markdown are printed as they stand' },
  MD_BLOCK: {
    severity: 'warning',
    title: 'Markdown makes a list, a heading or code of a text',
  },
  MD_LEFTOVER: { severity: 'warning', title: 'Signs of another program stand in the text' },
  MD_DEPTH: { severity: 'error', title: 'The text is nested too deeply' },
  MD_SIZE: { severity: 'error', title: 'The text is too large' },
  MD_DIRECTIVE: { severity: 'error', title: 'A directive is misspelt' },
  MD_DIRECTIVE_OPEN: { severity: 'error', title: 'A directive is not closed' },
  MD_ATTRIBUTE: { severity: 'error', title: 'A directive has a wrong or missing attribute' },
  ST_SOURCE: { severity: 'error', title: 'A quotation has no source' },
  ST_REPLY: { severity: 'error', title: 'A reply answers nothing' },
  ST_DUPLICATE: { severity: 'error', title: 'Two statements or sources have one id' },
  TXT_CONTROL: {
    severity: 'error',
    title: 'A character that is no text stands in the file',
  },
  TXT_INVISIBLE: { severity: 'warning', title: 'A character that nobody sees stands in the text' },
  TXT_BIDI: { severity: 'error', title: 'A hidden direction mark stands in the text' },
  // what the text names, against the front matter
  MENTION_UNDECLARED: {
    severity: 'warning',
    title: 'The text names what the front matter lacks',
  },
  MENTION_UNNAMED: { severity: 'warning', title: 'The front matter has what the text never names' },
  // images
  IMG_MISSING: { severity: 'error', title: 'An image does not exist' },
  IMG_TYPE: { severity: 'error', title: 'An image is not JPEG, PNG or WebP' },
  IMG_SVG: {
    severity: 'error',
    title: 'An SVG logo has something that is not allowed, or no size',
  },
  IMG_SIZE: { severity: 'error', title: 'An image is too large' },
  IMG_DAMAGED: { severity: 'error', title: 'An image is damaged or cut off' },
  IMG_NAME: { severity: 'error', title: 'The name of an image does not work on every system' },
  IMG_ALT: { severity: 'error', title: 'An image has no alternative text' },
} as const satisfies Record<string, { readonly severity: Severity; readonly title: string }>;

export type DiagnosticCode = keyof typeof codes;

/** A code of a check of an outlet's own. No code above begins so, and none ever will. */
export type OutletCode = `OUTLET_${string}`;

/** Whether a code is one that an outlet may give to what its own checks find. */
export function isOutletCode(code: string): code is OutletCode {
  return /^OUTLET(?:_[A-Z0-9]+)+$/.test(code);
}
