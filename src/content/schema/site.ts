import { z } from 'zod';
import { latestVersion, migrations, versionIn } from '../migrations.ts';
import { disputedAreaNames } from '../../gazetteer/countries/disputed-areas.ts';
import {
  checked,
  country,
  flag,
  imageFile,
  languageTag,
  listOf,
  note,
  oneOf,
  reference,
  prose,
  text,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { ownKinds } from './kinds.ts';
import { ownFields } from './own-fields.ts';
import {
  analytics,
  donate,
  footer,
  navigation,
  newsletter,
  policies,
  publisher,
  social,
  verification,
} from './site-parts.ts';

export const site = z.strictObject({
  schema: schemaVersion().optional().describe('Version of this form'),
  name: prose(120).describe('Name of the outlet'),
  url: webAddress()
    .refine((value) => value === '' || !/[?#]/.test(value), {
      error: 'the address of a site has no ? or #',
      params: { code: 'MD_URL', hint: 'Delete the character and what follows it' },
    })
    .describe('Address of the site; its path, if any, is the base of every internal address'),
  description: prose(400).describe('What it is, in one sentence'),
  publisher: publisher.describe('Who is responsible'),
  language: languageTag().optional().describe('Language of the site; default `en`'),
  timeZone: timeZone().optional().describe('Time zone in which days are counted; default `UTC`'),
  accent: colour()
    .optional()
    .describe('One colour for links; each theme takes a shade that can be read'),
  logo: imageFile().optional().describe('Logo, a file of the content folder: JPEG, PNG, WebP or SVG'),
  logoDark: imageFile().optional().describe('Logo for the dark theme; default: the same'),
  navigation: navigation
    .optional()
    .describe('The bar under the name, instead of the usual sections'),
  footer: footer.optional().describe('What the foot of every page has beside the indexes'),
  social: social.optional().describe('Profiles of the outlet elsewhere'),
  newsletter: newsletter.optional().describe('A form that subscribes to a newsletter'),
  donate: donate.optional().describe('A link for donations or subscriptions'),
  analytics: analytics.optional().describe('A script that counts visits; default: none'),
  verification: verification.optional().describe('Codes that prove ownership to search engines'),
  home: z
    .strictObject({
      lead: reference('article').optional().describe('The first article; default: the newest'),
      featured: listOf(reference('article'))
        .optional()
        .describe('The second rank; default: by date'),
    })
    .optional()
    .describe('What leads the home page'),
  fields: ownFields.optional().describe('Fields that the outlet adds to articles'),
  kinds: ownKinds.optional().describe('Kinds of piece that the outlet renames or adds'),
  policies: policies.optional().describe('Which pages have the policies'),
  license: z
    .strictObject({
      text: text(200).optional().describe('Of the articles'),
      data: text(200).optional().describe('Of the open data'),
    })
    .optional()
    .describe('Licences'),
  pageSize: wholeNumber(1, 500).optional().describe('Articles on a page of a list; default 20'),
  search: flag().optional().describe('Whether there is a search; default `true`'),
  socialCards: flag()
    .optional()
    .describe('Whether pictures for social media are made; default `true`'),
  autolink: flag().optional().describe('Whether first mentions become links; default `false`'),
  countryGroups: oneOf(['m49', 'regions'])
    .optional()
    .describe('How the list of countries is grouped; default `m49`'),
  boundaries: note(z.partialRecord(z.enum(disputedAreaNames), country('own')), {
    form: `map of ${disputedAreaNames.map((name) => `\`${name}\``).join(', ')} to \`own\` or a country code`,
  })
    .optional()
    .describe('To whom maps give a disputed area; default `own`'),
  crawlers: z
    .strictObject({
      training: oneOf(['allow', 'deny'])
        .optional()
        .describe('Whether texts may be used to train models; default `deny`'),
    })
    .optional()
    .describe('What robots.txt says'),
});

/** The version of the schema that content must have. */
function schemaVersion() {
  const latest = String(latestVersion(migrations));
  return note(
    checked(
      (value) => value === latest,
      (value) => `the content has schema ${value}, and this program reads schema ${latest}`,
      (value) => ({
        code: 'FM_VALUE',
        hint: migrationHint(value, latest),
      }),
    ),
    { form: `\`${latest}\``, json: { const: latest } },
  );
}

function migrationHint(value: string, latest: string): string {
  const version = versionIn(value);
  if (version === null) return `Write ${latest}`;
  return version < Number(latest)
    ? 'Run "npm run migrate -- --write"'
    : 'Install a newer version of the program';
}

function timeZone() {
  return note(
    z.string().check((context) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: context.value });
      } catch {
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: `unknown time zone "${context.value}"`,
          params: { code: 'FM_VALUE', hint: 'Write it as UTC or Europe/Vienna' },
        });
      }
    }),
    { form: 'IANA time zone `Europe/Vienna`' },
  );
}

function colour() {
  return note(
    z.string().check((context) => {
      if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(context.value)) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: `"${context.value}" is not a colour`,
          params: { code: 'FM_VALUE', hint: 'Write it in quotes as "#7a1f2b"' },
        });
      }
    }),
    { form: 'colour `"#7a1f2b"`' },
  );
}
