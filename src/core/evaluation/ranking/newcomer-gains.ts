// What a few ratings are worth: of people who have only just begun, how much more each model finds than the baseline when none, one, three, ... of their
// ratings are known. The same people, the same films to be found among the same ones, at every length: a curve of one person is a curve.
import { createRandom } from "../../random/random.ts";
import { cutMetrics } from "./metrics/person-metrics.ts";
import { peopleIntervals } from "./people-bootstrap.ts";
import { PersonTable, type PersonValues } from "./person-table.ts";
import { rankCase } from "./rank-case.ts";
import type { NewcomerCases } from "./ranking-case.ts";

/** Ratings that people are known by, where they hand in so many. */
export const newcomerRatings: readonly number[] = [0, 1, 3, 5, 10];

/** What is found of newcomers' films: the top of a list is what they see. */
export const newcomerMeasure = "ndcg@10";
const cut = 10;

export interface NewcomerStep {
  /** How many ratings are known. */
  readonly ratings: number;
  readonly people: number;
  /** Mean over people. */
  readonly mean: number;
  /** Less the baseline's, of the same people. */
  readonly gain: number;
  /** 95 % over people, of the gain. */
  readonly ci95: readonly [number, number];
}

export interface NewcomerGains {
  readonly measure: typeof newcomerMeasure;
  readonly baseline: string;
  /** One a model, the baseline among them. */
  readonly models: readonly { readonly model: string; readonly steps: readonly NewcomerStep[] }[];
}

/** What was measured of newcomers, by how many of their ratings were known. */
export class NewcomerNotes {
  readonly tables: Map<number, PersonTable> = new Map();

  /** @param score writes the scores of a history, as of one who is not learnt from */
  add({ ratings, cases }: NewcomerCases, score: (asked: NewcomerCases["cases"][number]) => Float32Array): void {
    const table = this.tables.get(ratings) ?? new PersonTable([newcomerMeasure]);
    this.tables.set(ratings, table);
    for (const asked of cases) table.add(asked.user, [cutMetrics.ndcg(rankCase(asked, score(asked)), cut)]);
  }
}

/** @param notes beside `models` @returns null where nobody was asked so, or nothing is compared with */
export function newcomerGains(
  models: readonly string[],
  notes: readonly NewcomerNotes[],
  baseline: number | null,
  seed: number,
): NewcomerGains | null {
  const lengths = [...(notes[0]?.tables.keys() ?? [])];
  if (baseline === null || lengths.length === 0) return null;
  const values = notes.map(({ tables }) => lengths.map((ratings) => tables.get(ratings)!.values(newcomerMeasure)));
  const gains = values.map((own) => own.map((step, k) => less(step, values[baseline]![k]!)));
  const intervals = peopleIntervals(gains.flat(), createRandom(seed, 253));
  const steps = (model: number) =>
    lengths.map((ratings, k): NewcomerStep => {
      const gain = gains[model]![k]!;
      const ci95 = intervals[model * lengths.length + k]!;
      return { ratings, people: gain.users.length, mean: meanOf(values[model]![k]!), gain: meanOf(gain), ci95 };
    });
  return {
    measure: newcomerMeasure,
    baseline: models[baseline]!,
    models: models.map((model, place) => ({ model, steps: steps(place) })),
  };
}

/** @param base of the same people */
function less({ users, values }: PersonValues, base: PersonValues): PersonValues {
  return { users, values: values.map((value, place) => value - base.values[place]!) };
}

function meanOf({ values }: PersonValues): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
