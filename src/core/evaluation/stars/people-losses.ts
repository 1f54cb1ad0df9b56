// What one contestant's answers in one fold came to, person by person: sums of losses over the person's held ratings. All figures,
// intervals and tests are made from these.
import type { StarCase } from "./star-case.ts";
import type { AskedStars } from "./star-contestant.ts";
import type { StarMeasure, StarMeasureName } from "./star-measures.ts";

export class PeopleLosses {
  /** Who was asked about, in the order of the cases. */
  readonly users: Uint32Array;
  /** How many ratings were handed in, beside `users`. */
  readonly given: Uint32Array;
  /** How many held ratings, beside `users`. */
  readonly counts: Uint32Array;
  private readonly measures: readonly StarMeasure[];
  private readonly sums: ReadonlyMap<StarMeasureName, Float64Array>;

  /** @param measures only those that exist for the contestant */
  constructor(cases: readonly StarCase[], measures: readonly StarMeasure[]) {
    this.users = Uint32Array.from(cases, ({ user }) => user);
    this.given = Uint32Array.from(cases, ({ person }) => person.history.items.length);
    this.counts = Uint32Array.from(cases, ({ films }) => films.length);
    this.measures = measures;
    this.sums = new Map(measures.map(({ name }) => [name, new Float64Array(cases.length)]));
  }

  /** Notes down what was answered to the case at a place. */
  add(place: number, truth: Float32Array, answers: AskedStars): void {
    for (const measure of this.measures) {
      let sum = 0;
      for (let k = 0; k < truth.length; k++) sum += measure.loss(truth[k]!, answers, k);
      this.sums.get(measure.name)![place] = sum;
    }
  }

  /** Sums beside `users`; null for a measure that does not exist for the contestant. */
  sumsOf(name: StarMeasureName): Float64Array | null {
    return this.sums.get(name) ?? null;
  }
}
