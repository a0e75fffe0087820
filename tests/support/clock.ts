/** The moment at which every check, build and site under test takes place: 1 December 2026, 00:00 UTC, in milliseconds. */
export const clock = Date.UTC(2026, 11, 1);

/** The same as `SOURCE_DATE_EPOCH` takes it, in seconds. */
export const clockSeconds = clock / 1000;
