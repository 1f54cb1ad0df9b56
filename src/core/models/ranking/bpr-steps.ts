// Steps down the pairwise loss of BPR (bpr.ts has it): of a pair of films, one that a person has and one that they lack, and of
// every factor that takes part, or of the person's alone.

/** What is learnt of films. Updated in place. */
export interface BprFilms {
  /** How many factors a person or a film has. */
  readonly width: number;
  /** films x width, row-major. */
  readonly films: Float32Array;
  /** One a film. */
  readonly biases: Float32Array;
}

/** Films, and the people they were learnt from. */
export interface BprFactors extends BprFilms {
  /** people x width, row-major. Updated in place. */
  readonly people: Float32Array;
}

/** How far a step goes. */
export interface BprRates {
  readonly learningRate: number;
  readonly regularization: number;
}

/**
 * One step of everything that the pair (i, j) of person u touches, with s = sigmoid(-x_uij):
 *   p_u += eta (s (q_i - q_j) - lambda p_u)    q_i += eta (s p_u - lambda q_i)    b_i += eta (s - lambda b_i)
 *                                             q_j -= eta (s p_u + lambda q_j)    b_j -= eta (s + lambda b_j)
 *
 * @param u person; i the film that they have; j, another, the one that they lack
 */
export function pairStep(factors: BprFactors, u: number, i: number, j: number, rates: BprRates): void {
  const { width, people, films, biases } = factors;
  const { learningRate, regularization } = rates;
  const p = u * width;
  const q = i * width;
  const r = j * width;
  const pull = learningRate * slopeOf(people, p, factors, i, j);
  const keep = 1 - learningRate * regularization;
  for (let f = 0; f < width; f++) {
    const person = people[p + f] as number;
    const liked = films[q + f] as number;
    const other = films[r + f] as number;
    people[p + f] = keep * person + pull * (liked - other);
    films[q + f] = keep * liked + pull * person;
    films[r + f] = keep * other - pull * person;
  }
  biases[i] = keep * (biases[i] as number) + pull;
  biases[j] = keep * (biases[j] as number) - pull;
}

/**
 * The same step of the person alone: films stay as they are.
 *
 * @param person width long, updated in place
 */
export function personStep(
  person: Float32Array,
  factors: BprFilms,
  i: number,
  j: number,
  { learningRate, regularization }: BprRates,
): void {
  const { width, films } = factors;
  const q = i * width;
  const r = j * width;
  const pull = learningRate * slopeOf(person, 0, factors, i, j);
  const keep = 1 - learningRate * regularization;
  for (let f = 0; f < width; f++) {
    person[f] = keep * (person[f] as number) + pull * ((films[q + f] as number) - (films[r + f] as number));
  }
}

/**
 * sigmoid(-x_uij), with x_uij = b_i - b_j + p_u . (q_i - q_j). Four sums side by side, since one waits for itself.
 *
 * @param first where p_u begins in `people`
 */
function slopeOf(
  people: Float32Array,
  first: number,
  { width, films, biases }: BprFilms,
  i: number,
  j: number,
): number {
  const q = i * width;
  const r = j * width;
  let x = (biases[i] as number) - (biases[j] as number);
  let y = 0;
  let z = 0;
  let w = 0;
  let f = 0;
  for (; f + 3 < width; f += 4) {
    x += (people[first + f] as number) * ((films[q + f] as number) - (films[r + f] as number));
    y += (people[first + f + 1] as number) * ((films[q + f + 1] as number) - (films[r + f + 1] as number));
    z += (people[first + f + 2] as number) * ((films[q + f + 2] as number) - (films[r + f + 2] as number));
    w += (people[first + f + 3] as number) * ((films[q + f + 3] as number) - (films[r + f + 3] as number));
  }
  for (; f < width; f++) x += (people[first + f] as number) * ((films[q + f] as number) - (films[r + f] as number));
  return 1 / (1 + Math.exp(x + y + z + w));
}
