import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic, type Range } from '../diagnostics/diagnostic.ts';
import type { Folder } from '../content/source/folder-fs.ts';

/** One date that an article gives to an event with an id. */
interface Dated {
  readonly date: string;
  readonly file: string;
  readonly field: string;
  readonly at: Range;
}

/** Articles that name one event by its id agree on when it began and ended; `2020-09` and `2020-09-27` agree. */
export function eventFaults({ readings }: Folder): Diagnostic[] {
  const told = new Map<string, Dated[]>();
  return readings.flatMap(({ sound, positions, file }) =>
    (sound?.events ?? []).flatMap((event, index) =>
      (['date', 'end'] as const).flatMap((name) => {
        const { id } = event;
        const date = event[name];
        if (id === undefined || date === undefined) return [];
        const earlier = told.get(`${name} ${id}`) ?? [];
        const dated = {
          date,
          file,
          field: `events[${String(index)}].${name}`,
          at: positions.get(`events.${String(index)}.${name}`) ?? wholeFile,
        };
        told.set(`${name} ${id}`, [...earlier, dated]);
        const other = earlier.find((one) => !agree(one.date, date));
        return other ? [contradiction(id, name, dated, other)] : [];
      }),
    ),
  );
}

/** Whether one of two dates is the other, or says it more exactly. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function contradiction(id: string, name: 'date' | 'end', here: Dated, there: Dated): Diagnostic {
  const says = name === 'date' ? 'is dated' : 'ends on';
  return fault('EVENT_DATE', {
    file: here.file,
    at: here.at,
    field: here.field,
    message: `the event "${id}" ${says} ${here.date} here and ${there.date} in ${there.file}`,
    hint: 'Correct one of the two, or give one of the events another id',
    related: [
      {
        file: there.file,
        line: there.at.line,
        column: there.at.column,
        message: 'the other date',
      },
    ],
  });
}
