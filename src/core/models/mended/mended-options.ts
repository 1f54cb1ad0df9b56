// What can be turned on the mended networks, beyond the original's own options.

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
}

export const mendedDefaults: MendedOptions = Object.freeze({
  mostEpochs: 60,
  validationShare: 0.1,
  patience: 6,
  hiddenFilms: 0.9,
  huberDelta: 1,
});
