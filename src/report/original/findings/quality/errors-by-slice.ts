// Where film quality models err: size and direction of the errors out of fold, by the number of votes and by decade, each with an
// interval (mean and 1.96 standard errors) and beside what always the mean would have done on the same films.
import type { QualityPrediction, QualityTrackId } from "../../../../core/evaluation/quality-result.ts";
import { spread } from "../../../../core/evaluation/spread.ts";
import { type VoteClass, voteClasses } from "../votes.ts";
import type { QualityTrack } from "./quality-tracks.ts";

export interface MeanWithInterval {
  readonly mean: number;
  /** Null for a single film, which says nothing of others. */
  readonly ci95: readonly [number, number] | null;
}

export interface ErrorSlice {
  /** Beside a lane: "50–199", "1990s". */
  readonly short: string;
  /** In a sentence: "films with 50–199 votes". */
  readonly phrase: string;
  readonly films: number;
  /** Distance of the expected from the true rating, in points. */
  readonly mae: MeanWithInterval;
  /** Expected minus true: above 0 the models expect too much. */
  readonly bias: MeanWithInterval;
  /** MAE of always the mean of all films of the track. */
  readonly constant: number;
}

export interface TrackErrors {
  readonly track: QualityTrackId;
  /** All films that somebody voted on. */
  readonly voted: ErrorSlice;
  /** Films that nobody voted on, whose rating stands as 0; null where there are none. */
  readonly unvoted: ErrorSlice | null;
  /** By votes, fewest first; classes without films are left out. */
  readonly byVotes: readonly ErrorSlice[];
  /** By decade, the oldest first, among films that somebody voted on. */
  readonly byDecade: readonly ErrorSlice[];
}

/** Errors of each track with films out of fold that somebody voted on. */
export function trackErrors(tracks: readonly QualityTrack[]): TrackErrors[] {
  return tracks.flatMap(({ track, result: { folds } }) => {
    if (folds.length === 0) return [];
    const mean = spread(folds.map(({ truth }) => truth)).mean;
    const films = folds.filter(({ votes }) => votes > 0);
    const slice = (short: string, phrase: string, own: readonly QualityPrediction[]) =>
      errorSlice(short, phrase, own, mean);
    const [voted] = slice("All", "films that somebody voted on", films);
    if (voted === undefined) return [];
    const [unvoted = null] = slice(
      "0",
      "films that nobody voted on",
      folds.filter(({ votes }) => votes === 0),
    );
    const classes = voteClasses.filter(({ least }) => least > 0);
    const byVotes = classes.flatMap((own) => slice(own.name, votesPhrase(own), films.filter(inClass(own))));
    const byDecade = decadesOf(films).flatMap(([name, own]) => slice(name, `films of the ${name}`, own));
    return [{ track, voted, unvoted, byVotes, byDecade }];
  });
}

/** One slice; none where there are no films. */
function errorSlice(
  short: string,
  phrase: string,
  films: readonly QualityPrediction[],
  constant: number,
): ErrorSlice[] {
  if (films.length === 0) return [];
  const errors = films.map(({ expected, truth }) => expected - truth);
  const mae = meanWithInterval(errors.map(Math.abs));
  const constantMae = spread(films.map(({ truth }) => Math.abs(constant - truth))).mean;
  return [{ short, phrase, films: films.length, mae, bias: meanWithInterval(errors), constant: constantMae }];
}

/** The mean of some numbers and 1.96 standard errors at either side of it. */
export function meanWithInterval(values: readonly number[]): MeanWithInterval {
  const { mean, sd } = spread(values);
  const reach = (1.96 * sd) / Math.sqrt(values.length);
  return { mean, ci95: values.length > 1 ? [mean - reach, mean + reach] : null };
}

/** Whether a mean surely lies to one side of zero. */
export function leans({ ci95 }: MeanWithInterval): boolean {
  return ci95 !== null && (ci95[0] > 0 || ci95[1] < 0);
}

function inClass({ least, most }: VoteClass): (film: QualityPrediction) => boolean {
  return ({ votes }) => votes >= least && votes <= most;
}

function votesPhrase({ least, most }: VoteClass): string {
  if (most === Number.POSITIVE_INFINITY) return `films with at least ${least.toLocaleString("en-GB")} votes`;
  return `films with ${least} to ${most} votes`;
}

/** Films by decade, oldest first; those whose year is not known are left out. */
function decadesOf(films: readonly QualityPrediction[]): [string, QualityPrediction[]][] {
  const known = films.filter(({ year }) => year !== null);
  const byDecade = Map.groupBy(known, ({ year }) => 10 * Math.floor((year ?? 0) / 10));
  return [...byDecade].sort(([a], [b]) => a - b).map(([decade, own]) => [`${decade}s`, own]);
}
