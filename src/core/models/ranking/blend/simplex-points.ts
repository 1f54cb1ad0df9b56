// The weights that are tried for a blend: all points of a grid on the simplex (none negative, 1 in all). With two or three parts in
// steps of .05; with more the grid would grow without end, and its step is the finest that keeps it below a number of points.

const finest = 20;
const usualMost = 300;

/**
 * Weights, one a part, the simpler first: fewer parts that count, then more of the earlier parts. Who takes the first of equally
 * good ones takes the simplest.
 *
 * @param parts at least 1
 * @param mostPoints how many there are at most
 */
export function simplexPoints(parts: number, mostPoints: number = usualMost): number[][] {
  let steps = finest;
  while (steps > 1 && pointsOf(parts, steps) > mostPoints) steps--;
  const points = shares(parts, steps).map((counts) => counts.map((count) => count / steps));
  const counting = (point: readonly number[]) => point.filter((weight) => weight > 0).length;
  return points.sort((a, b) => counting(a) - counting(b)); // stable: else as they were made
}

/** How many ways there are to deal so many steps to the parts: (steps + parts - 1) over (parts - 1). */
function pointsOf(parts: number, steps: number): number {
  let ways = 1;
  for (let k = 1; k < parts; k++) ways = (ways * (steps + k)) / k;
  return ways;
}

/** All of them, the first part's share descending, then the second's. */
function shares(parts: number, steps: number): number[][] {
  if (parts === 1) return [[steps]];
  return Array.from({ length: steps + 1 }, (_, k) => steps - k).flatMap((first) =>
    shares(parts - 1, steps - first).map((rest) => [first, ...rest]),
  );
}
