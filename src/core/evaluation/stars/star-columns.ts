// What is told of each model: every measure over all people, and those that depend on how much is known of a person also by the number
// of ratings that were handed in: `rmse[history=6-10]`, and `rmse[history=0]` for people of whom nothing was.
import { historySlices } from "../ranking/slices.ts";
import type { PeopleLosses } from "./people-losses.ts";
import type { StarMeasure, StarMeasureName } from "./star-measures.ts";

export interface StarColumn {
  /** As the table writes it. */
  readonly name: string;
  readonly measure: StarMeasure;
  /** How many ratings were handed in of those who are in it, both ends included. */
  readonly from: number;
  readonly to: number;
}

const sliced: readonly StarMeasureName[] = ["rmse", "cover90"];
const slices = [{ label: "0", from: 0, to: 0 }, ...historySlices];

/** Whole columns first. */
export function starColumns(measures: readonly StarMeasure[]): StarColumn[] {
  const whole = measures.map((measure) => ({ name: measure.name, measure, from: 0, to: Number.POSITIVE_INFINITY }));
  const parts = measures
    .filter(({ name }) => sliced.includes(name))
    .flatMap((measure) =>
      slices.map(({ label, from, to }) => ({ name: `${measure.name}[history=${label}]`, measure, from, to })),
    );
  return [...whole, ...parts];
}

export const isWhole = ({ name, measure }: StarColumn): boolean => name === measure.name;

/** One fold's part of a column: its figure is made of the sum of `sums` over the sum of `counts`. */
export interface ColumnFold {
  /** User indices. */
  readonly users: Uint32Array;
  /** Held ratings and sums of losses, beside `users`; where every person counts once, 1 and what the person's mean says. */
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** A column by fold, folds with nobody in it left out; null where the contestant has none of it. */
export function columnFolds(folds: readonly PeopleLosses[], column: StarColumn): ColumnFold[] | null {
  const parts = folds.flatMap((losses) => columnFold(losses, column) ?? []);
  return parts.length === 0 ? null : parts;
}

function columnFold(losses: PeopleLosses, { measure, from, to }: StarColumn): ColumnFold | null {
  const { users, given, counts } = losses;
  const sums = losses.sumsOf(measure.name);
  if (sums === null) return null;
  const { ofPerson } = measure;
  const least = ofPerson?.leastRatings ?? 1;
  const places = [...users.keys()].filter((at) => given[at]! >= from && given[at]! <= to && counts[at]! >= least);
  if (places.length === 0) return null;
  return {
    users: Uint32Array.from(places, (at) => users[at]!),
    counts: Float64Array.from(places, (at) => (ofPerson ? 1 : counts[at]!)),
    sums: Float64Array.from(places, (at) => (ofPerson ? ofPerson.value(sums[at]! / counts[at]!) : sums[at]!)),
  };
}
