import type { TimelinePage } from './timeline-page.ts';
import type { TimelineEvent } from '../../site/timeline.ts';
import { breakable } from '../../i18n/days.ts';
import type { Site } from '../../site/site.ts';
import type { PublishedStatement } from '../../site/statements.ts';
import { eventItem, statementItem } from './timeline-items.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { timelineHead } from '../metadata/collection-head.ts';
import type { Link } from '../parts.ts';

/** A page with fewer months shows them at a glance. */
const manyMonths = 3;

/** What a page of events or statements shows; events and statements in the order in which they stand on it. */
export interface TimelineSource {
  readonly path: string;
  readonly heading: string;
  readonly standfirst?: string;
  readonly trail?: readonly Link[];
  readonly section: string;
  readonly ways?: TimelinePage['ways'];
  readonly events?: readonly TimelineEvent[];
  readonly statements?: readonly PublishedStatement[];
  readonly neighbours?: Pick<TimelinePage, 'earlier' | 'later'>;
}

/** A page of events or of statements by month. */
export function pageByMonth(source: TimelineSource, site: Site): TimelinePage {
  const { path, heading, standfirst, trail = [], section, ways = [], neighbours } = source;
  const groups = groupsOf(source, site);
  const page: TimelinePage = {
    frame: frameOf(
      { path, title: heading, description: standfirst ?? heading, trail, section },
      site,
    ),
    heading,
    standfirst: standfirst ?? null,
    ways,
    jumps:
      groups.length < manyMonths
        ? []
        : groups.map(({ id, heading: month }) => ({ href: `#${id}`, text: month })),
    groups,
    earlier: neighbours?.earlier ?? null,
    later: neighbours?.later ?? null,
    empty: groups.length === 0 ? site.settings.words.emptyIndex : null,
  };
  return withHead(page, timelineHead(page, site));
}

/** A group for each month, or for the year where no month is known, in the order of the first in it. */
function groupsOf(
  { events = [], statements = [] }: TimelineSource,
  site: Site,
): TimelinePage['groups'] {
  const eventsIn = Map.groupBy(events, monthOf);
  const statementsIn = Map.groupBy(statements, monthOf);
  return [...new Set([...eventsIn.keys(), ...statementsIn.keys()])].map((month) => ({
    id: `m-${month}`,
    heading: breakable(site.calendar.print(month)),
    events: (eventsIn.get(month) ?? []).map((event) => eventItem(event, site)),
    statements: (statementsIn.get(month) ?? []).map((one) => statementItem(one, site)),
  }));
}

function monthOf({ date }: { readonly date: string }): string {
  return date.slice(0, 7);
}
