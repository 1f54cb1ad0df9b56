// Ratings on anybody's scale as the stars that models know, .5 to 5: as they are where all of them lie within it, else linearly, the
// lowest of the scale to .5 and the highest to 5.
import { InputError } from "../errors/input-error.ts";
import { shownValue } from "../recommend/shown-value.ts";

export type OwnScale = readonly [least: number, most: number];

const stars: OwnScale = [0.5, 5];

/** Whether a rating is on a scale, its ends included. */
export const isOnScale = (rating: number, [least, most]: OwnScale): boolean => rating >= least && rating <= most;

/** @param scale null where ratings are stars already */
export function starsOfRating(rating: number, scale: OwnScale | null): number {
  if (scale === null) return rating;
  const [least, most] = scale;
  return stars[0] + (stars[1] - stars[0]) * ((rating - least) / (most - least));
}

/**
 * The scale of a table's ratings: null where they are stars as they are.
 *
 * @param stated what the owner says it is; without that, from the lowest to the highest rating there is
 * @throws RangeError for a scale that is none; InputError where it is not stated and the ratings do not tell it
 */
export function scaleOfRatings(ratings: Iterable<number>, stated: OwnScale | undefined): OwnScale | null {
  if (stated !== undefined) {
    checkStated(stated);
    return stated[0] >= stars[0] && stated[1] <= stars[1] ? null : stated;
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const rating of ratings) {
    if (rating < least) least = rating;
    if (rating > most) most = rating;
  }
  if (least > most || (isOnScale(least, stars) && isOnScale(most, stars))) return null;
  if (least < most) return [least, most];
  throw new InputError("Cannot fit", `all ratings are ${least}; ratings that differ, or options.scale, were needed`);
}

function checkStated(scale: OwnScale): void {
  const isPair = Array.isArray(scale) && scale.length === 2 && scale.every(Number.isFinite);
  if (isPair && scale[0] < scale[1]) return;
  throw new RangeError(`Cannot fit: scale is ${shownValue(scale)}; two numbers, the lower first, were needed`);
}
