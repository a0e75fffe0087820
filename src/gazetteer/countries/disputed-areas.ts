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

/** To whom an outlet gives disputed areas, as ISO codes; one that is not named is nobody's. */
export type Boundaries = Readonly<Partial<Record<DisputedArea, string>>>;

export function isDisputedArea(name: string): name is DisputedArea {
  return Object.hasOwn(disputedAreas, name);
}

/** The names by which `boundaries` of site.yaml knows them. */
export const disputedAreaNames: readonly DisputedArea[] =
  Object.keys(disputedAreas).filter(isDisputedArea);
