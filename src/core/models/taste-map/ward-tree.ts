// Points of a plane joined two by two until all are one, always the two groups whose joining spreads them least (Ward 1963): a tree of
// districts within districts. By chains of nearest neighbours (Murtagh 1983), n^2 steps; of equals the lower group, so that the same
// places give the same tree.

export interface WardTree {
  readonly points: number;
  /** (points - 1) x 2: group points + k is joined of these two; groups below `points` are the points themselves. */
  readonly joined: Uint32Array;
  /** Points in a group, one a group. */
  readonly sizes: Uint32Array;
}

/** @param places points x 2 */
export function wardTree(places: Float64Array): WardTree {
  const points = places.length / 2;
  const groups = Math.max(0, 2 * points - 1);
  const [x, y] = [new Float64Array(groups), new Float64Array(groups)];
  const sizes = new Uint32Array(groups).fill(1, 0, points);
  const joined = new Uint32Array(2 * Math.max(0, points - 1));
  for (let point = 0; point < points; point++) {
    x[point] = places[2 * point]!;
    y[point] = places[2 * point + 1]!;
  }
  const open = Array.from({ length: points }, (_, point) => point);
  const chain: number[] = [];
  for (let next = points; next < groups; ) {
    if (chain.length === 0) chain.push(open[0]!);
    const last = chain.at(-1)!;
    const before = chain.at(-2);
    const nearest = nearestGroup(last, before, open, { x, y, sizes });
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    joined.set([Math.min(last, nearest), Math.max(last, nearest)], 2 * (next - points));
    const size = sizes[last]! + sizes[nearest]!;
    x[next] = (x[last]! * sizes[last]! + x[nearest]! * sizes[nearest]!) / size;
    y[next] = (y[last]! * sizes[last]! + y[nearest]! * sizes[nearest]!) / size;
    sizes[next] = size;
    open.splice(open.indexOf(last), 1);
    open[open.indexOf(nearest)] = next++;
  }
  return { points, joined, sizes };
}

interface Groups {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sizes: Uint32Array;
}

/** The group that costs least to be joined with; of equals the one before in the chain, else it would go round for ever. */
function nearestGroup(
  group: number,
  before: number | undefined,
  open: readonly number[],
  { x, y, sizes }: Groups,
): number {
  const own = sizes[group]!;
  const cost = (other: number) =>
    ((own * sizes[other]!) / (own + sizes[other]!)) * ((x[group]! - x[other]!) ** 2 + (y[group]! - y[other]!) ** 2);
  let nearest = before ?? -1;
  let least = before === undefined ? Number.POSITIVE_INFINITY : cost(before);
  for (const other of open) {
    if (other === group || other === before) continue;
    const seen = cost(other);
    if (seen < least) {
      least = seen;
      nearest = other;
    }
  }
  return nearest;
}

/** The points of a group, ascending. */
export function pointsOf({ points, joined }: WardTree, group: number): number[] {
  const [found, open] = [[] as number[], [group]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next < points) found.push(next);
    else open.push(joined[2 * (next - points)]!, joined[2 * (next - points) + 1]!);
  }
  return found.sort((a, b) => a - b);
}
