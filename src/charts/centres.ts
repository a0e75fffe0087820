import { geoCentroid } from 'd3-geo';
import { mainland, worldOf, type Place } from './world-shapes.ts';

/** Where those lie that the data draws as part of another country, or not at all. */
const elsewhere: Readonly<Record<string, Place>> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.9, -12.2],
  CX: [105.6, -10.5],
  // Western Sahara has a code, and is a disputed area at the same time.
  EH: [-13, 24.5],
  GF: [-53.2, 3.9],
  GI: [-5.3, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.2, -12.8],
};

let found: ReadonlyMap<string, Place> | undefined;

/** Longitude and latitude of the middle of every ISO country and Kosovo, by code. Found once. */
export function centres(): ReadonlyMap<string, Place> {
  found ??= new Map([
    ...Object.entries(elsewhere),
    ...[...worldOf('fine', {}).countries].map(([code, shape]): [string, Place] => [
      code,
      geoCentroid(mainland(shape)),
    ]),
  ]);
  return found;
}
