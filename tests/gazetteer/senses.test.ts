import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { countriesNamed } from '../../src/gazetteer/finder/mention.ts';

const { find } = createFinder();
const named = (text: string): string => countriesNamed(find(text)).join(' ');
const texts = (text: string): readonly string[] => find(text).map((mention) => mention.text);

describe('a text as a whole', () => {
  it('tells Georgia the country by its cities, neighbours and disputes', () => {
    expect(named('Georgia wants Abkhazia back.')).toBe('GE');
    expect(named('Rice arrived in Georgia to speak of Russia.')).toBe('GE RU');
  });

  it('tells Georgia the state by its cities and other states', () => {
    expect(named('Rain fell in Georgia. Savannah was flooded.')).toBe('');
    expect(named('Rain fell in Georgia. Ohio stayed dry, and so did Iowa.')).toBe('');
  });

  it('sets neighbours, and a tour of the world, against the words of local news', () => {
    expect(named('The FBI flew to Georgia. Ukraine had asked for it, and Moldova too.')).toBe(
      'GE MD UA',
    );
    const tour = 'Japan won. Kenya won. Chile won. Fiji won. Nepal won. Oman won. Spain won.';
    expect(named(`The FBI flew to Georgia. ${tour}`)).toBe('CL ES FJ GE JP KE NP OM');
    expect(named('The FBI flew to Georgia. Japan won.')).toBe('JP');
  });

  it('doubts a name that seldom means a town only where the text itself is American', () => {
    expect(named('The Sheriff helped Peru police.')).toBe('');
    expect(named('The Sheriff flew to Peru.')).toBe('PE');
    expect(named('Peru police made an arrest.')).toBe('PE');
  });

  it('takes Georgia for the country where nothing tells', () => {
    expect(named('Georgia won.')).toBe('GE');
  });

  it('tells the Lebanon of local news by the words of local news', () => {
    expect(named('The Lebanon City Council met. Mayor Bell said Lebanon would pay.')).toBe('');
    expect(named('Lebanon police and the Sheriff looked for a man. Lebanon is quiet.')).toBe('');
    expect(named('Lebanon police looked for a man. Lebanon is quiet.')).toBe('LB');
    expect(named('Lebanon police looked for a man in Beirut. Lebanon is not quiet.')).toBe('LB');
    expect(named('Hezbollah fired rockets from Lebanon.')).toBe('LB');
  });

  it('remembers that a name was a person or a town', () => {
    expect(named('Michael Jordan sat. Jordan said nothing.')).toBe('');
    expect(named('Peru, Ind., won again. Peru has lost once.')).toBe('');
  });

  it('keeps the country where the text shows it as well', () => {
    const both = 'Michael Jordan flew to Amman. Jordan’s king met him.';
    expect(named(both)).toBe('JO');
    expect(texts('Peru, Ind., has a sister city in Peru, and the Peruvian consul came.')).toEqual([
      'Peru',
      'Peruvian',
    ]);
  });

  it('needs little to believe in a country that was a surname once', () => {
    expect(named('Kathy Ireland came. Ireland sold her house.')).toBe('');
    expect(named('Kathy Ireland came to Dublin. Ireland won.')).toBe('IE');
    expect(named('India Jones flew to India.')).toBe('IN');
  });

  it('needs proof for Jersey and for what is mostly something else', () => {
    expect(named('Jersey is nice.')).toBe('');
    expect(named('Jersey and the other Channel Islands are nice.')).toBe('JE');
    expect(named('Save it as PNG.')).toBe('');
    expect(named('Papua New Guinea (PNG) and PNG’s neighbours')).toBe('PG');
  });

  it('takes some capitals only beside their country', () => {
    expect(texts('Hamilton won.')).toEqual([]);
    expect(texts('Hamilton is the capital of Bermuda.')).toEqual(['Hamilton', 'Bermuda']);
  });

  it('gives a shared name to the country that the text names otherwise', () => {
    expect(named('Congo reported a case.')).toBe('CD');
    expect(named('Brazzaville: Congo reported a case.')).toBe('CG');
    expect(named('Congolese troops near Kinshasa')).toBe('CD');
    expect(named('Korean troops paraded in Pyongyang.')).toBe('KP');
    expect(named('Korean cars')).toBe('KR');
    expect(named('The Dominican pitcher')).toBe('DO');
    expect(named('Dominica: Dominican bananas')).toBe('DM');
  });

  it('tells the first peoples of America from Indians', () => {
    expect(named('The Cherokee met. Indian leaders sang.')).toBe('');
    expect(named('Indian leaders sang in Mumbai.')).toBe('IN');
    expect(named('Indian leaders sang.')).toBe('IN');
  });
});
