import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosticCode } from '../../../src/diagnostics/codes.ts';
import type { WorkingFolder } from '../working-folder.ts';
import { claimingOutputs, hooks } from './hook-fixtures.ts';
import { links } from './link-fixtures.ts';
import { faultyLogos } from './logo-fixtures.ts';
import { linkedTheme, themes } from './theme-fixtures.ts';
import {
  damagedImages,
  imagesOfOtherTypes,
  largeImages,
  refusedImageNames,
} from './image-fixtures.ts';

type Make = (folder: WorkingFolder) => void;

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

const bytes =
  (content: string | Uint8Array): Make =>
  ({ writeContent }) => {
    writeContent({ 'articles/x.md': content });
  };
const article = (text: string): Make => bytes(`${head}---\n${text}`);
const fields = (lines: string): Make => bytes(`${head}${lines}\n---\nText.\n`);
/** Files of `public/`, by path; each says its path. */
const inPublic =
  (...paths: readonly string[]): Make =>
  ({ root }) => {
    for (const path of paths) {
      mkdirSync(join(root, 'public', path, '..'), { recursive: true });
      writeFileSync(join(root, 'public', path), path);
    }
  };

/**
 * Fixtures that no repository holds well: links, pipes, wrong encodings, large files, spellings that a file system
 * changes. By code and name; what each must give stands in `expected.txt` of the code, as for those that are files.
 */
export const madeFixtures: Partial<Record<DiagnosticCode, Readonly<Record<string, Make>>>> = {
  ...themes,
  ...hooks,
  FILE_ENC: {
    'cr-only': bytes(`${head}---\nText.\n`.replaceAll('\n', '\r')),
    'one-cr': bytes(`${head}---\nText\rand more.\n`),
    nul: bytes(`${head}---\nText\0.\n`),
    'latin-1': bytes(Buffer.from(`${head}---\nCafé.\n`, 'latin1')),
    'windows-1251': bytes(Buffer.from('---\ntitle: \xC2\xE0\xEB\xE4\xE0\xE9\n---\n', 'latin1')),
    'utf-16': bytes(Buffer.from(`\uFEFF${head}---\nText.\n`, 'utf16le')),
    'cut-off': bytes(Buffer.from(`${head}---\nCafé`).subarray(0, -1)),
    overlong: bytes(Buffer.from(`${head}---\n\xC0\xAF\n`, 'latin1')),
    surrogate: bytes(Buffer.from(`${head}---\n\xED\xA0\x80\n`, 'latin1')),
    site: ({ writeContent }) => {
      writeContent({ 'site.yaml': Buffer.from('name: Café\n', 'latin1') });
    },
  },
  FILE_READ: {
    'theme-link': linkedTheme,
    'folder-for-site': ({ contentDir }) => {
      rmSync(join(contentDir, 'site.yaml'));
      mkdirSync(join(contentDir, 'site.yaml'));
    },
  },
  PATH_LINK: links,
  PATH_SLUG: {
    'zero-width-joiner': ({ writeContent }) => {
      writeContent({ 'articles/می\u200Cخواهم.md': `${head}---\nText.\n` });
      writeContent({ 'articles/a\u200Db.md': `${head}---\nText.\n` });
    },
    'other-letters': ({ writeContent }) => {
      writeContent({ 'articles/2020-10-22-Café Ost.md': `${head}---\nText.\n` });
      writeContent({ 'articles/2020-10-22-валдай.md': `${head}---\nText.\n` });
    },
  },
  PATH_STRAY: {
    'forty-levels': ({ writeContent }) => {
      writeContent({ [`articles/${'d/'.repeat(40)}x.md`]: `${head}---\nText.\n` });
    },
    'a-path-of-two-thousand-bytes': ({ writeContent }) => {
      writeContent({ [`articles/${`${'d'.repeat(200)}/`.repeat(9)}x.md`]: `${head}---\nText.\n` });
    },
    pipe: ({ contentDir }) => {
      execFileSync('mkfifo', [join(contentDir, 'articles/x.md')]);
    },
    'public-pipe': ({ root }) => {
      mkdirSync(join(root, 'public'));
      execFileSync('mkfifo', [join(root, 'public/x.pdf')]);
    },
    'public-is-a-file': ({ root }) => {
      writeFileSync(join(root, 'public'), '');
    },
    'public-paths': inPublic(
      `${'a/'.repeat(40)}x.pdf`,
      // Longer in the form in which it is published.
      `${'\u0958'.repeat(60)}.pdf`,
    ),
    'pipe-for-site': ({ contentDir }) => {
      rmSync(join(contentDir, 'site.yaml'));
      execFileSync('mkfifo', [join(contentDir, 'site.yaml')]);
    },
  },
  SLUG_DUPLICATE: {
    'composed-and-decomposed': ({ writeContent }) => {
      writeContent({ 'articles/a/caf\u00E9.md': `${head}---\nText.\n` });
      writeContent({ 'articles/b/cafe\u0301.md': `${head}---\nText.\n` });
    },
  },
  ADDRESS_CLAIMED: {
    ...claimingOutputs,
    'public-home': inPublic('index.html'),
    'public-outputs': inPublic(
      'articles',
      'feed.xml/a.txt',
      'robots.txt',
      'topics/rivers/index.html',
      'sitemap-index.xml',
      'assets/logo.png',
      'cards/a.png',
      'pagefind',
      '404.html',
    ),
    'public-letter-case': inPublic(
      'Index.HTML',
      'ATOM.xml',
      '_Headers',
      'Report.pdf',
      'report.PDF',
    ),
    'public-draft': (folder) => {
      inPublic('articles/x/index.html')(folder);
      fields('draft: true')(folder);
    },
    // Two forms of one name, which macOS takes for one file.
    'public-normal-form': inPublic('caf\u00E9.pdf', 'cafe\u0301.pdf'),
    'public-file': (folder) => {
      mkdirSync(join(folder.root, 'public'));
      writeFileSync(join(folder.root, 'public/report.pdf'), '');
      fields('aliases: [/report.pdf]')(folder);
    },
  },
  REF_CYCLE: {
    'two-thousand-topics': ({ writeContent }) => {
      for (let at = 0; at < 2000; at += 1)
        writeContent({
          [`topics/t${String(at)}.md`]: `---\ntitle: T\nparent: t${String((at + 1) % 2000)}\n---\n`,
        });
    },
  },
  FM_MISSING: {
    'no-site': ({ contentDir }) => {
      rmSync(join(contentDir, 'site.yaml'));
    },
  },
  FM_DEPTH: {
    '20000-brackets': fields(`extra: ${'['.repeat(20_000)}`),
    '20000-braces': fields(`extra: ${'{'.repeat(20_000)}`),
    '15000-dashes': fields(`extra:\n  ${'- '.repeat(15_000)}`),
    '8000-questions': fields(`extra:\n  ${'? '.repeat(8000)}`),
    '500-closed': fields(`extra: ${'['.repeat(500)}${']'.repeat(500)}`),
    '10000-closed': fields(`extra: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    site: ({ writeContent }) => {
      writeContent({ 'site.yaml': `name: ${'['.repeat(20_000)}` });
    },
  },
  FM_SIZE: {
    '33-kilobytes': fields(`extra: { notes: "${'a'.repeat(33 * 1024)}" }`),
    'umlauts-count-twice': fields(`extra: { notes: "${'ä'.repeat(17 * 1024)}" }`),
    site: ({ writeContent }) => {
      writeContent({ 'site.yaml': `name: Base\n# ${'a'.repeat(33 * 1024)}\n` });
    },
  },
  MD_SIZE: {
    '257-kilobytes': article('Text, \n'.repeat((257 * 1024) / 7)),
    'one-megabyte': bytes('a'.repeat(1024 * 1024 + 1)),
    // Larger than the runtime reads in one piece; the file takes no room on the disk.
    'three-gigabytes': ({ writeContent, contentDir }) => {
      writeContent({ 'articles/x.md': '' });
      truncateSync(join(contentDir, 'articles/x.md'), 3 * 1024 ** 3);
    },
    'sparse-table': article(
      `Text.\n\n${'a|'.repeat(500)}\n${'-|'.repeat(500)}\n${'a\n'.repeat(100)}`,
    ),
    'long-rows': article(`|a|b|\n|-|-|\n|${'|'.repeat(12_000)}\n`),
    'many-items': article('- a\n'.repeat(12_000)),
    'footnote-many-times': article(`${'[^1] '.repeat(2001)}\n\n[^1]: Note.\n`),
    'many-boxes': article(':::box{title="T"}\nText.\n:::\n'.repeat(501)),
    'repeated-address': article(
      `[a]: https://a.example/${'b'.repeat(10_000)}\n\n${'[a]\n'.repeat(100)}`,
    ),
    'repeated-statement': article(
      `:::statement{by="ada" kind="paraphrase" about="${['AM', 'AZ', 'BY', 'GE', 'KG', 'KZ', 'MD', 'RU'].join(', ')}"}\n${'Words and words.\n'.repeat(4000)}:::\n`,
    ),
    'more-html-than-text': article('<'.repeat(200_000)),
    'entities-in-one-paragraph': article('&#1;'.repeat(60_000)),
    'colons-without-blank-lines': article('9:30\n'.repeat(20_000)),
    'open-emphasis-in-one-paragraph': article('x_'.repeat(50_000)),
  },
  MD_DEPTH: {
    'three-kilobytes-of-quotation': article('>'.repeat(3000)),
    'quotation-with-blanks': article(`Text.\n\n${'> '.repeat(33)}Text.\n`),
    'list-of-800-levels-in-one-line': article(`${'- '.repeat(800)}a\n`),
    'numbered-list': article(`${'1. '.repeat(33)}a\n`),
    'list-of-40-levels': article(
      Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a\n`).join(''),
    ),
    'list-of-700-levels-by-tabs': article(
      Array.from({ length: 700 }, (_, level) => `${'\t'.repeat(level)}- a\n`).join(''),
    ),
    'labels-30000-times': article(':x['.repeat(30_000)),
    'labels-over-lines': article(':x[\n'.repeat(40)),
    'footnotes-in-footnotes': article(`${'[^a]: '.repeat(33)}Text.\n`),
    'containers-in-containers': article(
      Array.from({ length: 40 }, (_, level) => `${':'.repeat(50 - level)}box{title="T"}\n`).join(
        '',
      ),
    ),
    emphasis: article(`${'**a _b '.repeat(20)}${'c_ d** '.repeat(20)}\n`),
  },
  TXT_CONTROL: {
    typed: bytes(
      `${head}sources: [{ title: "a\u0007b", "no\u0085te": N }]\nextra: { "k\u007F": ["v\uFFFE"] }\n---\n${[
        '\b',
        '\f',
        '\u001B',
        '\u007F',
        '\u0085',
        '\u0093',
        '\u009D',
        '\u2028',
        '\u2029',
        '\u206A',
      ]
        .concat(['\uFDD0', '\uFFF9', '\uFFFC', '\uFFFE', '\u{10FFFF}'])
        .map((character) => `a${character}b\n`)
        .join('')}`,
    ),
    'typed-in-site': ({ writeContent }) => {
      writeContent({
        'site.yaml':
          'name: "B\u0007"\nurl: https://b.example\ndescription: D\npublisher: { name: B }\n',
      });
    },
  },
  TXT_BIDI: {
    'every-class': ({ writeContent }) => {
      const marks = [
        0x20_2a, 0x20_2b, 0x20_2c, 0x20_2d, 0x20_2e, 0x20_66, 0x20_67, 0x20_68, 0x20_69,
      ]
        .concat([0xe_00_00, 0xe_00_01, 0xe_00_20, 0xe_00_7f])
        .map((code) => String.fromCodePoint(code));
      writeContent({
        'articles/x.md': `${head}---\n${marks.map((mark) => `a${mark}b\n`).join('')}`,
      });
    },
  },
  IMG_TYPE: imagesOfOtherTypes,
  IMG_SVG: faultyLogos,
  IMG_DAMAGED: damagedImages,
  IMG_NAME: refusedImageNames,
  IMG_SIZE: largeImages,
};
