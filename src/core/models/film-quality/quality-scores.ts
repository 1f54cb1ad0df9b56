// What the members of a film quality model say of films, before anything is weighed: the raw material of blends and chances.

export interface QualityScores {
  /** What the Gaussian process expects of the rating. */
  readonly process: Float64Array;
  /** What the trees expect of it. */
  readonly trees: Float64Array;
  /** log10(1 + votes) that are expected; null where the track sees votes. */
  readonly attention: Float64Array | null;
  /** Score (log odds) of the trees that anybody votes; null where the track sees votes. */
  readonly chance: Float64Array | null;
}

export function emptyScores(films: number, guessesVotes: boolean): QualityScores {
  const zeros = () => new Float64Array(films);
  const guess = () => (guessesVotes ? zeros() : null);
  return { process: zeros(), trees: zeros(), attention: guess(), chance: guess() };
}
