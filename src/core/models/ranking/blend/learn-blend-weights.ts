// Stacking: what the parts of a blend count is learnt on people whom no part has learnt from. Each person is scored once by every
// part, and every point of a grid of weights is measured on the spot, so that only one number a person and point is kept, whatever
// the number of films. The measure is handed in: this file knows none. No seed: nothing is drawn.
// Cost: people x points x (parts x films + the measure's).
import type { OnProgress } from "../../../progress/progress.ts";
import type { History } from "../../../ratings/history.ts";
import type { Scorer } from "../ranking-model.ts";
import { addUp, partScores } from "./blend-scorer.ts";
import type { BlendWeights } from "./blend-weights.ts";
import { chooseBlendWeights, type TriedPerson } from "./choose-blend-weights.ts";
import { simplexPoints } from "./simplex-points.ts";

export interface LearnWork<Person> {
  /**
   * How good scores are for a person, higher is better; NaN where it cannot be told, and the person is left out.
   *
   * @param scores one a film, only valid during the call
   */
  readonly measure: (person: Person, scores: Float32Array) => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface LearntBlend {
  /** How many people the weights rest on. */
  readonly people: number;
  readonly bands: BlendWeights;
}

/** After so many people progress is told and a signal let through. */
const breathEvery = 16;

/**
 * @param parts fitted on other people
 * @param people in an order that says nothing of them, such as that of the table
 * @throws RangeError where parts score different numbers of films, or the measure exists for nobody
 * @throws the signal's reason when it is aborted
 */
export async function learnBlendWeights<Person extends { readonly history: History }>(
  parts: readonly Scorer[],
  people: readonly Person[],
  work: LearnWork<Person>,
): Promise<LearntBlend> {
  const points = simplexPoints(parts.length);
  const tried = await tryBlends(parts, people, points, work);
  return { people: tried.length, bands: chooseBlendWeights(points, tried) };
}

/**
 * What every point comes to for every person of whom the measure exists.
 *
 * @param points weights, one a part
 * @throws as `learnBlendWeights`, but where there is nobody
 */
export async function tryBlends<Person extends { readonly history: History }>(
  parts: readonly Scorer[],
  people: readonly Person[],
  points: readonly (readonly number[])[],
  { measure, signal, onProgress }: LearnWork<Person>,
): Promise<TriedPerson[]> {
  const scoresOf = partScores(parts);
  const blended = new Float32Array((parts[0] as Scorer).items);
  const tried: TriedPerson[] = [];
  for (const [done, person] of people.entries()) {
    if (done % breathEvery === 0) {
      onProgress?.({ what: "weights of the blend", done, total: people.length, unit: "people" });
      await new Promise((resolve) => setTimeout(resolve)); // lets a signal through
      signal?.throwIfAborted();
    }
    const scores = scoresOf(person.history);
    const values = Float64Array.from(points, (weights) => {
      addUp(scores, weights, blended);
      return measure(person, blended);
    });
    if (!values.some(Number.isNaN)) tried.push({ films: person.history.items.length, values });
  }
  return tried;
}
