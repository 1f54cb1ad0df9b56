// From light to light by keys: the next film in a direction, as somebody would choose who looks at the map.
import type { MapScene } from "./map-scene.ts";
import { type MapView, project } from "./map-view.ts";

/** px: lights that are nearer lie under one another. */
const leastStep = 18;
/** What lies aside is so much further than what lies ahead. */
const aside = 2.2;
/** px that a light may be further away for being bright, or somebody's own. */
const [worthOfLight, worthOfOwn] = [24, 60];

/**
 * @param from a point of the window @param towards one step along an axis, such as [1, 0] for the right
 * @returns the film's place; null where there is none that way
 */
export function lightTowards(
  scene: MapScene,
  view: MapView,
  from: readonly [x: number, y: number],
  towards: readonly [x: number, y: number],
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of scene.brightest) {
    const [x, y] = project(view, scene.x[place]!, scene.y[place]!);
    const [acrossX, acrossY] = [x - from[0], y - from[1]];
    const ahead = acrossX * towards[0] + acrossY * towards[1];
    if (ahead < leastStep) continue;
    const beside = Math.abs(acrossX * towards[1] - acrossY * towards[0]);
    const worth = worthOfLight * scene.light[place]! + (scene.ownAt.has(place) ? worthOfOwn : 0);
    const cost = ahead + aside * beside - worth;
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}
