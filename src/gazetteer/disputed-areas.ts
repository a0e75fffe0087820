/**
 * Areas that more than one state claims or whose status is open, and that the map's data draws apart (or, for Crimea,
 * as a polygon of its own inside another shape: topojson/world-atlas#42). A map gives them to nobody, unless an outlet
 * says to whom.
 */
export const disputedAreas = {
  crimea: 'Crimea',
  'northern-cyprus': 'Northern Cyprus',
  somaliland: 'Somaliland',
  'western-sahara': 'Western Sahara',
} as const;

export type DisputedArea = keyof typeof disputedAreas;

export function isDisputedArea(name: string): name is DisputedArea {
  return name in disputedAreas;
}
