// How faithful a layout is. `kept`: of the k films nearest to a film in taste, how many are among the m nearest on the map (k/m of them by chance: m / films).
// Trustworthiness and continuity after Venna & Kaski 2001: 1 less how far those that are near on one side lie in the order of the other, by how far they could.
export interface LayoutFigures {
  readonly kept: Readonly<Record<string, number>>;
  readonly trustworthiness: number;
  readonly continuity: number;
}

const k = 10;
const among: readonly number[] = [10, 30, 100];

/** @param likeness films x films, the larger the nearer @param places films x 2 */
export function layoutFigures(likeness: Float64Array, places: ArrayLike<number>, films: number): LayoutFigures {
  const kept = among.map(() => 0);
  let [strangers, lost] = [0, 0];
  const distance = new Float64Array(films);
  for (let film = 0; film < films; film++) {
    const own = likeness.subarray(film * films, (film + 1) * films);
    for (let other = 0; other < films; other++) {
      distance[other] = Math.hypot(
        places[2 * film]! - places[2 * other]!,
        places[2 * film + 1]! - places[2 * other + 1]!,
      );
    }
    const inTaste = ranks(film, (a, b) => own[b]! - own[a]!, films);
    const onMap = ranks(film, (a, b) => distance[a]! - distance[b]!, films);
    for (let other = 0; other < films; other++) {
      if (other === film) continue;
      if (inTaste[other]! <= k) for (const [m, most] of among.entries()) if (onMap[other]! <= most) kept[m]!++;
      if (onMap[other]! <= k) strangers += Math.max(0, inTaste[other]! - k);
      if (inTaste[other]! <= k) lost += Math.max(0, onMap[other]! - k);
    }
  }
  const scale = 2 / (films * k * (2 * films - 3 * k - 1));
  const share = (count: number) => count / (films * k);
  return {
    kept: Object.fromEntries(among.map((most, m) => [`${k} among ${most}`, share(kept[m]!)])),
    trustworthiness: 1 - scale * strangers,
    continuity: 1 - scale * lost,
  };
}

/** From 1, the nearest; the film itself 0. */
function ranks(film: number, order: (a: number, b: number) => number, films: number): Uint32Array {
  const sorted = Array.from({ length: films }, (_, other) => other).filter((other) => other !== film);
  sorted.sort((a, b) => order(a, b) || a - b);
  const out = new Uint32Array(films);
  for (const [rank, other] of sorted.entries()) out[other] = rank + 1;
  return out;
}
