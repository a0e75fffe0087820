import { z } from 'zod';
import {
  checked,
  country,
  imageFile,
  isWebAddress,
  listOf,
  menuAddress,
  note,
  prose,
  reference,
  text,
  webAddress,
} from './fields.ts';

/** The longest label of a link in a menu or footer. */
const longestLabel = 200;

export const publisher = z.strictObject({
  name: prose(200).describe('Who publishes it'),
  url: webAddress().optional().describe('Their own site'),
  logo: imageFile().optional().describe('Their logo for search engines and shared links: JPEG, PNG or WebP'),
  legalName: prose(200).optional().describe('Name in the commercial register or in law'),
  address: z
    .strictObject({
      street: prose(200).optional().describe('Street and number'),
      postalCode: text(40).optional().describe('Postal code'),
      city: prose(100).optional().describe('City'),
      country: country().optional().describe('Country'),
    })
    .optional()
    .describe('Postal address; shown on the page that `policies.imprint` names'),
  owners: listOf(prose(200)).optional().describe('Who owns it; shown on the imprint'),
  editor: prose(200).optional().describe('Responsible editor; shown on the imprint'),
});

export const policies = z.strictObject({
  publishingPrinciples: reference('page').optional().describe('Principles'),
  corrections: reference('page').optional().describe('Corrections policy'),
  ownership: reference('page').optional().describe('Ownership'),
  contact: reference('page').optional().describe('Contact'),
  imprint: reference('page').optional().describe('Imprint; shows what `publisher` says'),
  privacy: reference('page')
    .optional()
    .describe('Privacy policy; required with `analytics` or `newsletter`'),
  accessibility: reference('page').optional().describe('Accessibility statement'),
  ai: reference('page').optional().describe('How the newsroom uses generative models'),
  complaints: reference('page').optional().describe('How to complain'),
});

/** A map of label to address. */
function links() {
  return note(z.record(text(longestLabel), menuAddress()), { form: 'map of label to path' });
}

/** The bar under the name, in one or two levels. */
export const navigation = note(z.record(text(longestLabel), z.union([menuAddress(), links()])), {
  form: 'map of label to path, or to a map of label to path',
});

export const footer = z.strictObject({
  text: prose(600).optional().describe('A sentence or two'),
  columns: listOf(
    z.strictObject({
      title: prose(100).describe('Heading of the column'),
      links: links().describe('Its links'),
    }),
  )
    .optional()
    .describe('Columns of links, above the indexes of the site'),
});

export const social = note(z.record(text(longestLabel), secureAddress()), {
  form: 'map of name to address',
});

export const newsletter = z.strictObject({
  action: secureAddress().describe('Address of the service that the form posts to'),
  text: prose(300).describe('What readers get, and how often'),
  button: prose(60).optional().describe('Text of the button; default: Subscribe'),
  email: inputName().optional().describe('Name of the field for the address; default `email`'),
  fields: note(z.record(inputName(), text(500)), { form: 'map of name to value' })
    .optional()
    .describe('Hidden fields that the service asks for'),
  redirects: listOf(origin()).optional().describe('Other hosts that the service redirects to'),
});

export const donate = z.strictObject({
  url: menuAddress().describe('Page of the site, or address of a service'),
  text: prose(60).describe('Text of the link'),
});

export const analytics = z.strictObject({
  script: secureAddress().describe('Address of the script'),
  attributes: note(z.record(scriptAttribute(), text(500)), { form: 'map of name to value' })
    .optional()
    .describe('Attributes of its element: `data-…`, `id`, `integrity`, `crossorigin`'),
  connect: listOf(origin()).min(1).describe('Where it may send; everything else is blocked'),
});

export const verification = z.strictObject({
  google: token().optional().describe('Google Search Console'),
  bing: token().optional().describe('Bing Webmaster Tools'),
  yandex: token().optional().describe('Yandex Webmaster'),
  baidu: token().optional().describe('Baidu Search Resource Platform'),
  naver: token().optional().describe('Naver Search Advisor'),
  pinterest: token().optional().describe('Pinterest'),
  facebook: token().optional().describe('Meta Business Suite'),
});

/** An address that a page over HTTPS may post to or load from. */
function secureAddress(): z.ZodString {
  return note(
    checked(
      (value) => isWebAddress(value) && value.startsWith('https://'),
      (value) => `"${value}" is not an address that begins with https://`,
      () => ({ code: 'MD_URL', hint: 'Write the whole address, beginning with https://' }),
    ),
    { form: 'address `https://…`', json: { type: 'string', format: 'uri' } },
  );
}

/** Scheme, host and port: a source of a Content Security Policy, in which other characters have a meaning of their own. */
function origin(): z.ZodString {
  return note(
    checked(
      (value) => /^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(value) && URL.canParse(value),
      (value) => `"${value}" is not https:// and the name of a host`,
      () => ({ code: 'MD_URL', hint: 'Write it without a path: https://stats.example' }),
    ),
    { form: 'host `https://stats.example`' },
  );
}

function inputName(): z.ZodString {
  return note(
    checked(
      (value) => /^[\w.:[\]-]{1,100}$/.test(value),
      (value) => `"${value}" is not the name of a form field`,
      () => ({ code: 'FM_VALUE', hint: 'Use the name that the service gives, such as EMAIL' }),
    ),
    { form: 'name of a form field' },
  );
}

/** Attributes that cannot run or load anything else. */
function scriptAttribute(): z.ZodString {
  return note(
    checked(
      (value) => /^(data-[a-z0-9-]+|id|integrity|crossorigin)$/.test(value),
      (value) => `the attribute "${value}" is not allowed on a script`,
      () => ({ code: 'FM_VALUE', hint: 'Allowed are data-…, id, integrity and crossorigin' }),
    ),
    { form: 'name of an attribute' },
  );
}

function token(): z.ZodString {
  return note(
    checked(
      (value) => /^[\w.=-]{1,200}$/.test(value),
      (value) => `"${value}" is not a verification code`,
      () => ({ code: 'FM_VALUE', hint: 'Write the value of "content" alone, not the whole tag' }),
    ),
    { form: 'verification code' },
  );
}
