// What differs between two models, as results tell it.

/** How much a model differs from another on the same test rows and seeds: model minus base, with a paired interval. */
export interface Gain {
  readonly mean: number;
  readonly ci95: readonly [number, number];
}
