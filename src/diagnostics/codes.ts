import type { Severity } from './severity.ts';

/** Codes are permanent: a code that was once published is never given another meaning. */
export const codes = {
  // the file and its bytes
  FILE_ENC: { severity: 'error', title: 'The file is not clean UTF-8 text' },
  FILE_READ: { severity: 'error', title: 'The file cannot be read' },
  PATH_LINK: {
    severity: 'error',
    title: 'The content folder or public/ contains a symbolic link',
  },
  PATH_SLUG: { severity: 'error', title: 'The file name or slug cannot be an address' },
  PATH_STRAY: { severity: 'error', title: 'The file or folder does not belong here' },
  SLUG_DUPLICATE: { severity: 'error', title: 'Two files have the same slug' },
  ADDRESS_CLAIMED: { severity: 'error', title: 'Two pages or files have the same address' },
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
  FM_REMARK: { severity: 'warning', title: 'A # begins a comment inside a value' },
  FM_LENGTH: { severity: 'error', title: 'A text is too long' },
  FM_LONG: { severity: 'warning', title: 'A text is longer than it should be' },
  FM_DATE: { severity: 'error', title: 'A date does not exist or has the wrong form' },
  FM_DATE_ORDER: { severity: 'error', title: 'Two dates contradict each other' },
  FM_DATE_FUTURE: { severity: 'error', title: 'An article is dated after today' },
  FM_COUNTRY: { severity: 'error', title: 'A country is not known' },
  FM_REPEATED: { severity: 'error', title: 'A list names the same thing twice' },
  EVENT_DATE: { severity: 'error', title: 'Two articles give one event different dates' },
  // references
  REF_UNKNOWN: { severity: 'error', title: 'A reference names something that does not exist' },
  REF_CYCLE: { severity: 'error', title: 'A parent is its own descendant' },
  REF_TRANSLATION: {
    severity: 'error',
    title: 'Two versions of an article are in the same language',
  },
  REF_HIDDEN: { severity: 'warning', title: 'A link leads to something that is not published' },
  // the design of an outlet
  THEME_RULE: {
    severity: 'error',
    title: 'theme/tokens.css contains something other than tokens and fonts',
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
  HOOK_RESULT: {
    severity: 'error',
    title: 'A hook of dateline.config.ts returns an invalid result',
  },
  HOOK_MESSAGE: { severity: 'warning', title: 'A remark plugin of the outlet has a message' },
  // the outlet's own fields
  FIELD_NAME: { severity: 'error', title: 'A declared field or value cannot have its name' },
  FIELD_OPTION: { severity: 'error', title: 'A declared field has an option that does not fit' },
  // the outlet's own pages
  POLICY_MISSING: { severity: 'error', title: 'A policy that a setting requires is missing' },
  POLICY_PLACEHOLDER: { severity: 'error', title: 'A policy still contains placeholder text' },
  // Markdown
  MD_HTML: { severity: 'error', title: 'Raw HTML is not allowed' },
  MD_URL: { severity: 'error', title: 'An address is not allowed' },
  MD_URL_SCRIPT: { severity: 'warning', title: 'An address mixes scripts' },
  MD_LINK: { severity: 'error', title: 'A link leads to a page or file that does not exist' },
  MD_FRAGMENT: { severity: 'error', title: 'A link leads to a heading that does not exist' },
  MD_FOOTNOTE: { severity: 'error', title: 'A footnote is not defined or not used' },
  MD_TABLE: { severity: 'error', title: 'A table row has too many cells' },
  MD_SIGNS: { severity: 'warning', title: 'Markdown syntax is printed as text' },
  MD_BLOCK: {
    severity: 'warning',
    title: 'Markdown turns text into a list, a heading or code',
  },
  MD_LEFTOVER: { severity: 'warning', title: 'The text contains markup of another program' },
  MD_DEPTH: { severity: 'error', title: 'The text is nested too deeply' },
  MD_SIZE: { severity: 'error', title: 'The text is too large' },
  MD_DIRECTIVE: { severity: 'error', title: 'A directive is misspelt' },
  MD_DIRECTIVE_OPEN: { severity: 'error', title: 'A directive is not closed' },
  MD_ATTRIBUTE: { severity: 'error', title: 'A directive has a wrong or missing attribute' },
  ST_SOURCE: { severity: 'error', title: 'A quotation has no source' },
  ST_REPLY: { severity: 'error', title: 'A reply answers a statement that does not exist' },
  ST_DUPLICATE: { severity: 'error', title: 'Two statements or sources have the same id' },
  TXT_CONTROL: {
    severity: 'error',
    title: 'The file contains a character that is not text',
  },
  TXT_INVISIBLE: { severity: 'warning', title: 'The text contains an invisible character' },
  TXT_BIDI: { severity: 'error', title: 'The text contains a hidden direction mark' },
  // what the text names, against the front matter
  MENTION_UNDECLARED: {
    severity: 'warning',
    title: 'The text names something that the front matter does not',
  },
  MENTION_UNNAMED: {
    severity: 'warning',
    title: 'The front matter has something that the text never names',
  },
  // images
  IMG_MISSING: { severity: 'error', title: 'An image does not exist' },
  IMG_TYPE: { severity: 'error', title: 'An image is not JPEG, PNG or WebP' },
  IMG_SVG: {
    severity: 'error',
    title: 'An SVG logo contains something that is not allowed, or has no size',
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
