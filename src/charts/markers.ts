export type Point = readonly [x: number, y: number];

/** Enough for a hundred markers to find their places. */
const rounds = 80;

/**
 * Moves points apart until none is nearer than `distance` to another, as little as that needs: markers of small
 * neighbours must not hide each other. The same points give the same places, in their order.
 */
export function movedApart(points: readonly Point[], distance: number): Point[] {
  let places: readonly Point[] = points;
  for (let round = 0; round < rounds; round += 1) {
    const moved = places.map((place, index) => pushed(place, index, places, distance));
    if (moved.every((place, index) => place === places[index])) break;
    places = moved;
  }
  return [...places];
}

/** A point after every nearer one has pushed it half of the way that they lack. */
function pushed(place: Point, index: number, places: readonly Point[], distance: number): Point {
  let [x, y] = place;
  for (const [other, [otherX, otherY]] of places.entries()) {
    if (other === index) continue;
    const gap = Math.hypot(place[0] - otherX, place[1] - otherY);
    if (gap >= distance) continue;
    // Two on one spot part along a line that depends on their order alone.
    const angle = gap === 0 ? other + index : Math.atan2(place[1] - otherY, place[0] - otherX);
    const turn = gap === 0 && index < other ? Math.PI : 0;
    const step = (distance - gap) / 2 + 0.05;
    x += step * Math.cos(angle + turn);
    y += step * Math.sin(angle + turn);
  }
  return x === place[0] && y === place[1] ? place : [x, y];
}
