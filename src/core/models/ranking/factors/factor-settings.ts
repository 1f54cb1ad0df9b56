// How factors are learnt, in numbers: learn-factors.ts has the objective that they are of.

export interface FactorSettings {
  readonly factors: number;
  /** What a pair without a rating weighs. */
  readonly alpha0: number;
  readonly regularization: number;
  /** How much the regularization of a row grows with its weight: 0 not at all, 1 in proportion. */
  readonly exponent: number;
  /** Sweeps, at most. */
  readonly sweeps: number;
  readonly solver: "exact" | "conjugate";
  /** Steps of conjugate gradients. */
  readonly steps: number;
  /** What an entry has on the right-hand side beyond its weight. */
  readonly added: number;
  /** The spread of the films' first factors: sd initialSpread / sqrt(factors). */
  readonly initialSpread: number;
  /** Steps of subspace iteration towards the films' first factors (first-factors.ts); 0: they are left to chance. */
  readonly powerSteps: number;
}

/** Numbers of a row of factors. */
export const widthOf = (factors: number): number => 8 * Math.ceil(factors / 8);
