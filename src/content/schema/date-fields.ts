import type { z } from 'zod';
import { isDay, isMoment, isPartialDate } from './dates.ts';
import { checked, note, type FieldFault } from './fields.ts';

export function day(): z.ZodString {
  return note(
    checked(
      isDay,
      (value) => `"${value}" is not a day`,
      (value) => dateFault(value, '2020-10-22'),
    ),
    { form: 'date `2020-10-22`', value: 'date', json: { type: 'string', format: 'date' } },
  );
}

/** The format `date-time` of JSON Schema insists on seconds. */
const momentPattern = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$`;

export function moment(): z.ZodString {
  return note(
    checked(
      isMoment,
      (value) => `"${value}" is not a date-time with an offset`,
      (value) => dateFault(value, '2020-10-22T18:00:00+03:00'),
    ),
    {
      form: 'date-time with offset `2020-10-22T18:00:00+03:00`',
      value: 'date',
      json: { type: 'string', pattern: momentPattern },
    },
  );
}

export function dayOrMoment(): z.ZodString {
  return note(
    checked(
      (value) => (isDay(value) || isMoment(value)) && value >= firstYear,
      (value) => `"${value}" is not a date`,
      (value) => dateFault(value, '2020-10-22 or 2020-10-22T18:00:00+03:00'),
    ),
    {
      form: 'date `2020-10-22`, or date-time with offset',
      value: 'date',
      json: {
        type: 'string',
        anyOf: [{ format: 'date' }, { pattern: momentPattern }],
      },
    },
  );
}

export function partialDate(): z.ZodString {
  return note(
    checked(
      isPartialDate,
      (value) => `"${value}" is not a date`,
      (value) => dateFault(value, '2020, 2020-09 or 2020-09-27'),
    ),
    {
      form: 'date `2020-09-27`, `2020-09` or `2020`',
      value: 'date',
      // A bare year is a number to YAML.
      json: {
        type: ['string', 'integer'],
        pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`,
        minimum: 0,
        maximum: 9999,
      },
    },
  );
}

/** Before the first newspaper there was no article: a smaller year is a slip. */
const firstYear = '1600';

/** `988` with the four digits that a year needs: `0988`. */
function fourDigits(value: string): string {
  return value.replace(/^\d+/, (year) => year.padStart(4, '0'));
}

function dateFault(value: string, example: string): FieldFault {
  const typed = value.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  if (typed !== value && isDay(typed.slice(0, 10)))
    return {
      code: 'FM_DATE',
      hint: 'Type its hyphens again: they are other characters that look like hyphens',
    };
  const exists = /^\d{4}-\d{2}-\d{2}/.test(value) && !isDay(value.slice(0, 10));
  const local = isDay(value.slice(0, 10)) && /^\d{4}-\d{2}-\d{2}[T ]/.test(value);
  const hint =
    isDay(value.slice(0, 10)) && value < firstYear && example.startsWith('2020-10-22 or')
      ? 'The year must be 1600 or later: correct it'
      : exists
        ? 'This day does not exist: look it up in a calendar'
        : local && example.includes('T')
          ? 'Write the time with its offset from UTC: 2020-10-22T18:00:00+03:00'
          : isPartialDate(fourDigits(value)) && example.startsWith('2020,')
            ? `Write the year with four digits: ${fourDigits(value)}`
            : `Write it as ${example}`;
  return { code: 'FM_DATE', hint };
}
