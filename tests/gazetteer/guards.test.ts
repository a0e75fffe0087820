import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { countriesNamed } from '../../src/gazetteer/finder/mention.ts';

const { find } = createFinder();
const named = (text: string): string => countriesNamed(find(text)).join(' ');

/** Each guard on both sides: a text with the country, and one with the other thing of that name. */
describe('a guard on an address', () => {
  it.each([
    ['Ask Russia.', 'RU'],
    ['US/UK talks failed.', 'GB US'],
    ['#Ukraine was trending.', 'UA'],
    ['He said (Iran).', 'IR'],
    ['The U.S.-led force', 'US'],
    ['See https://example.org/Russia/report today.', ''],
    ['Write to desk@Ukraine.example.', ''],
    ['www.China.example has it.', ''],
    ['Follow @Iran.', ''],
    ['Open Kenya.pdf now.', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a guard on "US"', () => {
  it.each([
    ['The US said no.', 'US'],
    ['US AND CHINA SIGN DEAL', 'CN US'],
    ['The U.S. 7th Fleet sailed.', 'US'],
    ['About 300 US troops left.', 'US'],
    ['us', ''],
    ['LET US PRAY', ''],
    ['CONTACT US TODAY', ''],
    ['It cost US$5 million.', ''],
    ['It cost five million US dollars.', ''],
    ['Take U.S. 31 north.', ''],
    ['A crash closed US-23.', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a guard on adjectives', () => {
  it.each([
    ['Spanish police speak of drugs.', 'ES'],
    ['In French schools, phones are banned.', 'FR'],
    ['The Swiss franc fell.', 'CH'],
    ['Russian-American relations soured.', 'RU US'],
    ['Mexican officials ate in a restaurant.', 'MX'],
    ['Spanish-speaking voters', ''],
    ['It was written in French.', ''],
    ['She speaks German and Italian.', ''],
    ['The German language is hard.', ''],
    ['It cost 20 Swiss francs.', ''],
    ['Mexican-American voters', ''],
    ['a Mexican restaurant', ''],
    ['The Russo-Georgian war and Sino–Indian trade', 'CN GE IN RU'],
    ['Rene Russo, James Franco and the Indo-Pacific', ''],
    ['American soldiers', 'US'],
    ['The American Red Cross and the American Academy of Pediatrics', ''],
    ['an all-American team', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a guard on common nouns and first names', () => {
  it.each([
    ['Turkey and Syria', 'SY TR'],
    ['Polish farmers protested.', 'PL'],
    ['A Finn and two Poles won.', 'FI PL'],
    ['Roast Turkey with gravy', ''],
    ['Turkey sandwiches were served.', ''],
    ['Polish your shoes.', ''],
    ['Finn said no.', ''],
    ['Actor Finn Wolfhard came.', ''],
    ['The children of Israel left.', ''],
    ['The bone China broke.', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a guard on towns', () => {
  it.each([
    ['Cairo, Egypt, is large.', 'EG'],
    ['Lebanon, Syria and Jordan', 'JO LB SY'],
    ['Mexico, Texas and California share a river.', 'MX'],
    ['Russia, Georgia trade accusations', 'GE RU'],
    ['Singapore High Court rules', 'SG'],
    ['Peru is rich in copper.', 'PE'],
    ['Lebanon, Pennsylvania, is small.', ''],
    ['Lebanon, Pa., is small.', ''],
    ['Mexico, Mo., and Mexico, Maine', ''],
    ['Peru (Ind.) and Cuba, N.Y.', ''],
    ['The city of Lebanon', ''],
    ['Norway Township', ''],
    ['Jamaica Avenue', ''],
    ['Fort Jordan', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });

  it('keeps a capital where it stands with its country, and drops it where it stands with a state', () => {
    const capitals = (text: string): readonly string[] =>
      find(text)
        .filter(({ kind }) => kind === 'capital')
        .map((mention) => mention.text);
    expect(capitals('Tbilisi, Georgia')).toEqual(['Tbilisi']);
    expect(capitals('Rome, Georgia')).toEqual([]);
    expect(capitals('Moscow, Idaho, and Paris, Texas')).toEqual([]);
    expect(capitals('Moscow and Paris')).toEqual(['Moscow', 'Paris']);
  });
});

describe('a guard on people', () => {
  it.each([
    ['King Abdullah of Jordan', 'JO'],
    ['Jordan King Abdullah flew home.', 'JO'],
    ['A China White Paper was read.', 'CN'],
    ['Miss France won.', 'FR'],
    ['Chad Defence Minister resigns', 'TD'],
    ['Chad Rebels Attack Capital', 'TD'],
    ['Chad Votes Again', 'TD'],
    ['Kenya Airways flies to India.', 'IN KE'],
    ['Israel Railways runs again.', 'IL'],
    ['The French president', 'FR'],
    ['Michael Jordan retired.', ''],
    ['Rep. Jordan voted no.', ''],
    ['He likes DeShawn Jordan best.', ''],
    ['Chad Smith drums.', ''],
    ['Chad Kroeger sings.', ''],
    ['Israel Kamakawiwoʻole sang.', ''],
    ['Georgia Brown and India Jones', ''],
    ['Dawn French, Mark Cuban and Mr. Holland', ''],
    ['J.J. England bowled.', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });

  it('leaves an adjective its country when a person is called so', () => {
    expect(named('Dawn French laughed. The French president did not.')).toBe('FR');
  });
});

describe('a guard on neighbours', () => {
  it.each([
    ['Armenia and Georgia', 'AM GE'],
    ['Georgia’s president', 'GE'],
    ['The Georgian government', 'GE'],
    ['The president of Chad', 'TD'],
    ['In Ohio and Iowa, the FBI heard of Georgia’s prime minister.', 'GE'],
    ['In Ohio and Iowa, the FBI met the Georgian government.', 'GE'],
    ['In Ohio and Iowa, the FBI met Georgians.', ''],
    ['Guernsey and Jersey', 'GG JE'],
    ['Alabama and Georgia', ''],
    ['Atlanta, Georgia', ''],
    ['Georgia Gov. Brian Kemp', ''],
    ['The governor of Georgia', ''],
    ['Sen. Ossoff (D-Georgia)', ''],
  ])('reads %j as %j', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a fixed phrase', () => {
  it.each([
    ['Mexico', 'New Mexico', 'MX'],
    ['Jersey and Guernsey', 'New Jersey', 'GG JE'],
    ['Indian troops', 'Indian Ocean', 'IN'],
    ['Guinea', 'Guinea pig', 'GN'],
    ['French farmers', 'French fries', 'FR'],
    ['Chinese banks', 'Chinese whispers', 'CN'],
    ['Samoa', 'South America', 'WS'],
    ['Niger', 'the Niger Delta', 'NE'],
    ['Wales', 'New South Wales', 'GB'],
    ['America', 'Voice of America', 'US'],
    ['Korea', 'Korean War', 'KR'],
  ])('leaves %j and takes %j away', (country, phrase, codes) => {
    expect(named(country)).toBe(codes);
    expect(named(phrase)).toBe('');
  });
});
