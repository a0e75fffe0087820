import { ambiguityOf, ambiguousNames, useInAmerica } from '../ambiguous-names.ts';
import { namingKinds } from '../mention.ts';
import type { Occurrence } from '../term.ts';
import type { Candidate, Guard, Verdict } from './rule.ts';

const listGap = /^\s*(?:,|,? and|,? or|,? &|\/|-|–|—)(?: (?:the|in|to|from|of|with))?\s*$/u;
const addressGap = /^,\s*$/u;

const longestOffice = 30;
const officeOf =
  /\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Pp]arliament|[Rr]epublic|[Kk]ing|[Kk]ingdom|[Ee]mbassy|[Aa]mbassador(?: to)?|[Ff]oreign [Mm]inist(?:er|ry)|[Gg]overnment|[Aa]rmy|[Ii]nvasion|[Cc]apital) (?:of )?$/u;
const officeAfter =
  /^(?:['’]s?)? (?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]arliament|[Ee]mbassy|[Aa]mbassador|[Ff]oreign [Mm]inist(?:er|ry)|[Dd]efen[cs]e [Mm]inist(?:er|ry)|[Ii]nterior [Mm]inist(?:er|ry)|[Kk]ing|[Qq]ueen|[Rr]oyal|[Aa]rmy|[Cc]entral [Bb]ank|[Bb]order)\b/u;
const stateOfficeOf =
  /(?:\b(?:[Gg]overnor|Gov\.|[Ss]enator|Sen\.|Rep\.|[Ss]tate|[Ll]egislature|[Aa]ttorney [Gg]eneral|[Ll]awmakers) (?:of |from )?|\b[RD]-)$/u;
const stateOfficeAfter =
  /^(?:['’]s?)? (?:[Gg]overnor|Gov\.|[Ss]enators?\b|Sen\.|Rep\.|[Cc]ongress(?:man|woman)|House of Representatives|Department of|Division of|National Guard)/u;
/** These a country may have as well as a state. */
const perhapsOfState =
  /^(?:['’]s?)? (?:[Ll]egislat(?:ure|ors?)|[Ll]awmakers|Republicans?|Democrats?|GOP|[Ss]tate\b(?! [Mm]inister| [Ss]ecurity| TV)|[Dd]elegation|[Ss]chool|[Cc]oach|[Ff]ootball (?:coach|fans)|[Pp]each)/u;

/** Whether a name can prove what stands beside it: not if it needs proof itself. */
const isPlain = (name: string): boolean => {
  const entry = ambiguityOf(name);
  const use = useInAmerica(name);
  return (
    entry === undefined ||
    (ambiguousNames[entry]?.otherwise === 'country' && (use === 'seldom' || use === 'no'))
  );
};

/** What one neighbour and the text between it and the name say. */
function verdictOf(neighbour: Occurrence, gap: string, entry: number, code: string): Verdict {
  const { meaning, cues, base } = neighbour.term;
  if (listGap.test(gap)) {
    const isState = ambiguousNames[entry]?.inAmerica === 'state';
    for (const cue of cues) {
      if (cue.side === 'american' && isState) return 'other';
      if (cue.side === 'against' && cue.entry === entry) return 'other';
      if (cue.side === 'for' && cue.entry === entry) return 'country';
    }
  }
  if (meaning?.target.type !== 'country') return undefined;
  const isItsCapital = meaning.kind === 'capital' && meaning.target.code === code;
  const isCountry = namingKinds.has(meaning.kind) && isPlain(base);
  return (isItsCapital && addressGap.test(gap)) || (isCountry && listGap.test(gap))
    ? 'country'
    : undefined;
}

/** What a state has and its people do not: "the Georgian government". */
const demonymOfState =
  /^ (?:[Gg]overnment|[Mm]ilitary|[Tt]roops|[Ff]orces|[Oo]fficials|[Aa]uthorities|[Oo]pposition)\b/u;

function byOffice({ name, meaning, before, after }: Candidate): Verdict {
  if (meaning.kind === 'demonym') {
    return officeAfter.test(after) || demonymOfState.test(after) ? 'country' : undefined;
  }
  const isState = useInAmerica(name) === 'state';
  const title = before.slice(-longestOffice);
  if (isState && (stateOfficeOf.test(title) || stateOfficeAfter.test(after))) return 'other';
  if (officeOf.test(title) || officeAfter.test(after)) return 'country';
  return isState && perhapsOfState.test(after) ? 'perhapsOther' : undefined;
}

/**
 * What stands beside an ambiguous name tells what it is: "Armenia, Georgia and Azerbaijan", "Alabama and Georgia",
 * "Atlanta, Georgia", "the president of Chad", "Georgia's governor".
 */
export const neighbourGuard: Guard = (candidate) => {
  const { name, meaning, passage, position, occurrence } = candidate;
  const entry = ambiguityOf(name);
  if (entry === undefined || meaning.target.type !== 'country') return undefined;
  const { code } = meaning.target;
  const previous = passage.occurrences[position - 1];
  const next = passage.occurrences[position + 1];
  const verdicts = [
    previous &&
      verdictOf(previous, passage.text.slice(previous.end, occurrence.start), entry, code),
    next && verdictOf(next, passage.text.slice(occurrence.end, next.start), entry, code),
  ];
  return (
    verdicts.find((verdict) => verdict === 'other') ??
    verdicts.find((verdict) => verdict === 'country') ??
    byOffice(candidate)
  );
};
