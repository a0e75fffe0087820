import type { Guard } from './rule.ts';

const languageAfter =
  /^(?:[ -](?:[Ss]peak(?:ing|ers?|s)|[Ll]anguages?)\b| (?:translations?|translators?|interpreters?|subtitles|dictionar(?:y|ies)|grammar|alphabet|lessons?|classes|vocabulary|accents?|surnames?|immersion|dialects?|words?|phrases?|verbs?|nouns?|spellings?|pronunciation|proficiency|names? for|terms? for|texts? of|versions? (?!of\b)\p{Ll})\b)/u;
/** "The French version of the treaty" is a language, "the Greek version of events" what the Greeks say. */
const versionAfter =
  /^ versions? of (?:the |this |that |its |his |her |their )?(?:agreement|article|book|declaration|document|law|novel|page|play|poem|report|site|song|statement|text|treaty|website)\b/u;
const speaking =
  /\b(?:speaks?|speaking|spoke|spoken|fluent(?:ly)? in|learn(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|teach(?:es|ing)?|taught|understands?|translated (?:in)?to) (?:both |broken |fluent |perfect |English and |English or |some |no |only )?(?:\p{Lu}\p{L}+, )*(?:\p{Lu}\p{L}+,? (?:and|or|not|but) )?$/u;
const inOrFrom =
  /\b(?:in|into|(?:written|translated) (?:from|from the)|English and|English or) (?:both |broken |fluent |perfect )?(?:\p{Lu}\p{L}+, )*(?:\p{Lu}\p{L}+,? (?:and|or|not|but) )?$/u;
/** The adjective stands alone: what follows is no noun that it could describe. */
const standsAlone =
  /^(?:[.,;:!?)"”’\]]|$|\s*\n| (?:as|at|but|by|for|from|in|is|on|than|that|to|was|when|while|with|and English|or English)\b)/u;
const standsAloneOrJoined =
  /^(?: (?:and|or)\b|[.,;:!?)"”’\]]|$|\s*\n| (?:as|at|but|by|for|from|in|is|on|than|that|to|was|when|while|with)\b)/u;

const britishNeighbour = /^,? and (?:American|Australian|Canadian|Irish|Scottish|Welsh)\b/u;
const peopleBefore = /\b[Tt]he $/u;
const peopleAfter =
  /^(?: (?:are|beat|came|colonised|colonized|defeated|did|fought|had|have|invaded|king|lost|queen|ruled|settled|side|throne|took|were|who|won)\b|,? and the (?:Americans|Dutch|French|Irish|Scots|Spanish|Welsh)\b)/u;
/** An adjective of people: "English fans", "English-born"; not "English-medium", "English at school". */
const describes =
  /^(?:-(?:based|born|bred|owned|run|trained)\b| (?!(?:a|an|and|are|as|at|became|be|been|but|by|can|could|did|does|during|each|every|first|for|from|had|has|have|he|if|in|into|is|it|may|might|more|must|not|of|on|only|or|rather|remains|remained|she|should|than|that|the|then|they|through|to|too|until|was|we|well|were|when|where|which|while|who|will|with|without|would|you)\b)\p{L})/u;
/** What is taught or printed in English, most of it outside England. */
const subjectAfter =
  /^(?: language|[ -]medium| (?:[Cc]lass|[Cc]ourses?|[Dd]egrees?|[Dd]epartments?|[Ee]xams?|[Ll]iterature|[Mm]ajors?|[Pp]rofessors?|[Tt]eachers?|[Tt]eaching|[Tt]ests?|[Tt]utors?|abbreviation|acronym|broadcasts?|channels?|comprehension|composition|dail(?:y|ies)|editions?|equivalents?|essays?|instruction|levels?|meaning|medium|menu|name|news|newspapers?|poetry|prose|service|signs?|sites?|skills?|students?|subtitles|texts?|titles?|transcripts?|versions?|websites?))\b/u;

/** "English" is far more often a language than a people: it needs a noun that it describes. */
const englishGuard: Guard = ({ before, after }) => {
  if (britishNeighbour.test(after)) return undefined;
  if (peopleBefore.test(before) && peopleAfter.test(after)) return undefined;
  return !describes.test(after) || subjectAfter.test(after) || before.endsWith('non-')
    ? 'none'
    : undefined;
};

/** Adjectives that name a language and no country: "written in French", "Spanish-speaking", "the Russian word". */
export const languageGuard: Guard = (candidate) => {
  const { meaning, name, before, after } = candidate;
  if (meaning.kind !== 'demonym') return undefined;
  if (languageAfter.test(after)) return 'none';
  if (after.startsWith(' version') && versionAfter.test(after)) return 'none';
  if (standsAlone.test(after) && inOrFrom.test(before)) return 'none';
  if (standsAloneOrJoined.test(after) && speaking.test(before)) return 'none';
  return name === 'English' ? englishGuard(candidate) : undefined;
};
