import { describe, expect, test } from 'vitest';
import { allCodes, expectedOf, fixturesOf, outcomeOf } from '../support/checks/fault-fixtures.ts';
import { faultsOf } from '../support/checks/check-folder.ts';

test('the folder to which the fixtures are added has no fault', async () => {
  expect(await faultsOf({})).toEqual([]);
});

describe.each(allCodes)('%s', (code) => {
  const expected = expectedOf(code);
  const fixtures = fixturesOf(code);

  test('has fixtures, each with the faults that it must give', () => {
    expect(fixtures.length, `Add a fixture to tests/fixtures/faults/${code}/.`).toBeGreaterThan(0);
    expect([...expected.keys()].toSorted()).toEqual(fixtures.map(({ name }) => name).toSorted());
    for (const [name, lines] of expected) {
      expect(lines.join('\n'), `${code}/${name} must be of its code.`).toMatch(
        new RegExp(`^${code} `, 'm'),
      );
    }
  });

  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'of %s is told at its place, with its fix',
    async (name, fixture) => {
      expect(await outcomeOf(fixture)).toEqual(expected.get(name));
    },
  );
});
