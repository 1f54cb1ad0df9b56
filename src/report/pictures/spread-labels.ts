// Labels at the end of lines, moved apart just enough that none covers another.

/** A label with the place it wants, in px from the top. */
export interface EndLabel {
  readonly text: string;
  readonly at: number;
  readonly paint: string;
}

/** The labels from top to bottom, at least `gap` px apart and within [top, bottom] where they fit. */
export function spreadLabels(labels: readonly EndLabel[], gap: number, top: number, bottom: number): EndLabel[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const label of sorted) places.push(Math.max(label.at, top, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let ceiling = bottom;
  for (let k = places.length - 1; k >= 0; k--) {
    places[k] = Math.min(places[k] as number, ceiling);
    ceiling = (places[k] as number) - gap;
  }
  return sorted.map((label, k) => ({ ...label, at: places[k] as number }));
}
