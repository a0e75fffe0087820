/**
 * Areas that more than one state claims or whose status is open, and that the map's data draws apart (or, for Crimea,
 * as a polygon of its own inside another shape: topojson/world-atlas#42). A map gives them to nobody, unless an outlet
 * says to whom.
 */
export const disputedAreas = {
  crimea: 'Crimea',
  'northern-cyprus': 'Northern Cyprus',
  'siachen-glacier': 'Siachen Glacier',
  somaliland: 'Somaliland',
  'western-sahara': 'Western Sahara',
} as const;

export type DisputedArea = keyof typeof disputedAreas;

/** The names by which `boundaries` of site.yaml knows them. */
export const disputedAreaNames: readonly string[] = Object.keys(disputedAreas);

export function isDisputedArea(name: string): name is DisputedArea {
  return Object.hasOwn(disputedAreas, name);
}
