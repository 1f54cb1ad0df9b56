// What can be turned on the mended networks, beyond the original's own options. The defaults were chosen by five-fold
// cross-validation inside the training rows of the original's split, all mends on (docs/guide/original.md).

export interface MendedOptions {
  /** Most epochs where a validation part says when to stop. */
  readonly mostEpochs: number;
  /** Share of the training rows that is held back for that. */
  readonly validationShare: number;
  /** Epochs without a better one before training stops. */
  readonly patience: number;
  /** Share of the training rows whose film is hidden at each step, so that the unknown film's row is learnt. */
  readonly hiddenFilms: number;
  /** Where Huber's loss turns from squared to linear, in points of the rating. */
  readonly huberDelta: number;
  /** Decoupled weight decay of dense weights, and of tables that are learnt. */
  readonly denseDecay: number;
  readonly tableDecay: number;
  /** Share of the weights' moving average that stays at each step. */
  readonly average: number;
}

export const mendedDefaults: MendedOptions = Object.freeze({
  mostEpochs: 15,
  validationShare: 0.2,
  patience: 6,
  hiddenFilms: 0.9,
  huberDelta: 1,
  denseDecay: 3,
  tableDecay: 1,
  average: 0.998,
});
