// The Bayesian model of stars that serves, as plain data: typed arrays and plain JSON, nothing that a file could not hold. A few draws of
// all films in whole numbers of 8 bits, with one scale a column and draw; what was learnt of people is their prior, and of each film with
// enough ratings what having seen it says (links). Learnt by learn-stars.ts, answered by stars-scorer.ts, packed by pack-stars.ts.
// A row is `size` = factors + 1 numbers long: factors, then the bias. Arrays are the artifact's sections as they are.
import type { KeptNumbers } from "../../hybrid/hybrid-model.ts";
import type { CalibrationStep } from "../bayesian/calibration.ts";
import type { StarScale } from "../star-scale.ts";

/** What is to be told of the learning; plain JSON. */
export interface StarsFacts {
  readonly ratings: number;
  readonly sweeps: number;
  /** What the sweeps behind burn-in are worth, by the error on training ratings. */
  readonly effectiveDraws: number;
  /** Of all arrays. */
  readonly bytes: number;
  /** What a reader should know. */
  readonly notes: readonly string[];
}

/** What draws hold, one after the other. */
export interface KeptDraws {
  /** draws x films x size, in units of `rowScales` (draws x size). */
  readonly rows: KeptNumbers;
  readonly rowScales: Float32Array;
  /** Films whose links are kept, ascending; those of all others are zeros. */
  readonly linked: Uint16Array | Uint32Array;
  /** draws x linked x size, in units of `linkScales` (draws x size). */
  readonly links: KeptNumbers;
  readonly linkScales: Float32Array;
  /** draws x 2 x size: what the films that people have rated in the mean do to a person's mean, and what their traits do. */
  readonly usual: Float32Array;
  /** draws x size, and draws x size x size: people's prior. */
  readonly means: Float32Array;
  readonly precisions: Float32Array;
  /** One a draw: a rating's precision. */
  readonly alphas: Float32Array;
}

export interface StarsModel extends KeptDraws {
  /** Those that were learnt, the first of a catalogue; others are not to be asked about. */
  readonly films: number;
  readonly factors: number;
  readonly draws: number;
  readonly scale: StarScale;
  /** Of all ratings. */
  readonly mean: number;
  /** What draws count in, in stars. */
  readonly unit: number;
  readonly noiseFreedom: number;
  /** Whether having seen a film says something. */
  readonly implicit: boolean;
  /** Of the chance that answers draw a person by. */
  readonly seed: number;
  /** Films' plain biases, in stars, and the ridge of a person's. */
  readonly biases: Float32Array;
  readonly personRidge: number;
  /** Learnt of what is kept, on people who were not learnt from. */
  readonly calibration: readonly CalibrationStep[];
  readonly learnt: StarsFacts;
}
