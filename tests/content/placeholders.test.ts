import { expect, test } from 'vitest';
import { placeholdersIn } from '../../src/content/placeholders.ts';

const found = (text: string): readonly string[] =>
  placeholdersIn(text).map(({ text: words, at }) => `${at.line}:${at.column} ${words}`);

test.each([
  ['[your name]', ['1:1 [your name]']],
  ['By [Outlet name], [DATE].', ['1:4 [Outlet name]', '1:19 [DATE]']],
  ['[Name of the editor]', ['1:1 [Name of the editor]']],
  ['[the name of your outlet]', ['1:1 [the name of your outlet]']],
  ['[please fill in], [todo]', ['1:1 [please fill in]', '1:19 [todo]']],
  ['your@email.com (your name)', ['1:1 your@email.com', '1:16 (your name)']],
  ['[OUTLET NAME], [E-MAIL]', ['1:1 [OUTLET NAME]', '1:16 [E-MAIL]']],
  ['TBA', ['1:1 TBA']],
  ['To be written.', ['1:1 To be written']],
  ['Text follows.', ['1:1 Text follows']],
  ['Coming soon', ['1:1 Coming soon']],
  ['[insert the street here]', ['1:1 [insert the street here]']],
  ['x {{ site.owner }}', ['1:3 {{ site.owner }}']],
  ['Phone: ____', ['1:8 ____']],
  ['One\nTODO: two', ['2:1 TODO']],
  ['XXXX', ['1:1 XXXX']],
  ['Lorem ipsum, placeholder text', ['1:1 Lorem ipsum', '1:14 placeholder text']],
  ['A policy is coming soon.', ['1:13 coming soon']],
  ['Replace this page.', ['1:1 Replace this page']],
  ['Put your postal address here.', ['1:5 your postal address here']],
  ['<mailto:a.b+c@news.example.org>', ['1:9 a.b+c@news.example.org']],
  ['See https://www.example.com/x', ['1:13 www.example.com']],
])('%j holds what is to be replaced', (text, places) => {
  expect(found(text)).toEqual(places);
});

test.each([
  '[our address](/about/contact/), [name][1], [Contact]',
  'Send [your comments](contact.md) or [insert one][1]',
  '“He said [in Minsk] that […] it stays”',
  '“This article was amended on [date] to correct a name.”',
  'It said that it [NATO] would not; [OSCE MINSK GROUP].',
  'We name the speaker as [name] where a court forbids it.',
  'Results will be coming soon after the count.',
  'Super Bowl XXX; see [NATO](https://nato.int)',
  'Use the word `TODO` in drafts only.',
  'What is to be written by others is theirs.',
  '____',
  '* * *\n_____',
  'Whoever replaces this page with another says so.',
  'We do not write to do so, and a to-do list is none.',
  'for example.at, examples.community',
  'Write to us here. Your name is never printed.',
  'An outlet that uses Dateline replaces this page with its own.',
])('%j is somebody’s own words', (text) => {
  expect(found(text)).toEqual([]);
});
