import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import type { FolderEntry } from '../../src/gazetteer/finder/folder-terms.ts';
import { countriesNamed, type Mention } from '../../src/gazetteer/finder/mention.ts';

const karabakh: FolderEntry = {
  type: 'place',
  slug: 'nagorno-karabakh',
  name: 'Nagorno-Karabakh',
  aliases: ['Artsakh'],
  matches: ['Naka'],
};

const shown = ({ text, kind, target }: Mention): string =>
  `${text} ${kind} ${target.type === 'country' ? target.code : `${target.type}:${target.slug}`}`;
const found = (text: string, extra: readonly FolderEntry[] = []): readonly string[] =>
  createFinder({ extra }).find(text).map(shown);

describe('createFinder', () => {
  it('gives each mention with its offsets, kind and target, in the order of the text', () => {
    expect(createFinder().find('The Kremlin and Russian allies in Minsk')).toEqual([
      {
        start: 4,
        end: 11,
        text: 'Kremlin',
        kind: 'metonym',
        target: { type: 'country', code: 'RU' },
      },
      {
        start: 16,
        end: 23,
        text: 'Russian',
        kind: 'demonym',
        target: { type: 'country', code: 'RU' },
      },
      {
        start: 34,
        end: 39,
        text: 'Minsk',
        kind: 'capital',
        target: { type: 'country', code: 'BY' },
      },
    ]);
  });

  it('keeps historical states apart from their successors', () => {
    const text =
      'The Soviet Union, Soviet troops, Yugoslavia, Czechoslovak exiles, East German guards';
    expect(found(text)).toEqual([
      'Soviet Union name historical:soviet-union',
      'Soviet demonym historical:soviet-union',
      'Yugoslavia name historical:yugoslavia',
      'Czechoslovak demonym historical:czechoslovakia',
      'East German demonym historical:east-germany',
    ]);
    expect(countriesNamed(createFinder().find(text))).toEqual([]);
  });

  it('names former countries by what they are now', () => {
    expect(found('Burma, Swaziland, Zaire, Belorussia')).toEqual([
      'Burma alias MM',
      'Swaziland alias SZ',
      'Zaire alias CD',
      'Belorussia alias BY',
    ]);
  });

  it('reads abbreviations with and without their dots, and saints with and without theirs', () => {
    expect(found('the U.S. and the US; the U.S, the U. S. army; the U.K')).toEqual([
      'U.S. alias US',
      'US alias US',
      'U.S alias US',
      'U. S. alias US',
      'U.K alias GB',
    ]);
    expect(found('St. Kitts and Nevis, St Kitts & Nevis, Antigua & Barbuda')).toEqual([
      'St. Kitts and Nevis name KN',
      'St Kitts & Nevis alias KN',
      'Antigua & Barbuda name AG',
    ]);
  });

  it('finds what the content folder names, by name, alias and match', () => {
    expect(found('Nagorno-Karabakh (Naka), or Artsakh', [karabakh])).toEqual([
      'Nagorno-Karabakh name place:nagorno-karabakh',
      'Naka match place:nagorno-karabakh',
      'Artsakh alias place:nagorno-karabakh',
    ]);
  });

  it('never counts a place as a country, also where the gazetteer knows its name', () => {
    const gaza: FolderEntry = { type: 'place', slug: 'gaza', name: 'Gaza' };
    expect(found('Aid for Gaza')).toEqual(['Gaza metonym PS']);
    expect(found('Aid for Gaza', [gaza])).toEqual(['Gaza name place:gaza']);
  });

  it('takes a person of the folder for a person', () => {
    const person: FolderEntry = {
      type: 'person',
      slug: 'jim-jordan',
      name: 'Jim Jordan',
      matches: ['Putin'],
    };
    expect(found('Jim Jordan met Putin.', [person])).toEqual([
      'Jim Jordan name person:jim-jordan',
      'Putin match person:jim-jordan',
    ]);
  });

  it('accepts the outlet’s own wording for a country', () => {
    expect(
      found('Myanma and Kyrgyzia', [{ type: 'country', code: 'KG', aliases: ['Kyrgyzia'] }]),
    ).toEqual(['Myanma demonym MM', 'Kyrgyzia alias KG']);
  });

  it('prefers a name to an alias, and takes what two files claim alike for neither', () => {
    const first: FolderEntry = { type: 'place', slug: 'first', name: 'Aktau' };
    const second: FolderEntry = {
      type: 'organization',
      slug: 'second',
      name: 'Other',
      aliases: ['Aktau'],
    };
    const third: FolderEntry = { type: 'place', slug: 'third', name: 'Aktau' };
    expect(found('Aktau', [second, first])).toEqual(['Aktau name place:first']);
    expect(found('Aktau', [first, third])).toEqual([]);
  });

  it('finds names in capitals, but takes no short adjective so', () => {
    expect(found('KYRGYZSTAN, GERMAN, THAI, NAGORNO-KARABAKH', [karabakh])).toEqual([
      'KYRGYZSTAN name KG',
      'GERMAN demonym DE',
      'NAGORNO-KARABAKH name place:nagorno-karabakh',
    ]);
  });

  it('reads a report on five states and a place as a reader would', () => {
    const text =
      'Putin said that Russia pays attention to Nagorno-Karabakh (Naka) and talks to Azerbaijan and Armenia. ' +
      'Protests go on in Belarus, where the Belarusian people object, and in Kyrgyzstan. ' +
      'The post-Soviet space was once the Soviet Union.';
    const mentions = createFinder({ extra: [karabakh] }).find(text);
    expect(countriesNamed(mentions)).toEqual(['AM', 'AZ', 'BY', 'KG', 'RU']);
    expect(mentions.filter(({ target }) => target.type === 'place').map((one) => one.text)).toEqual(
      ['Nagorno-Karabakh', 'Naka'],
    );
  });

  it('answers the same for the same text', () => {
    const { find } = createFinder();
    const text = 'Georgia, Russia and the U.S. met in Tbilisi.';
    expect(find(text)).toEqual(find(text));
  });
});
