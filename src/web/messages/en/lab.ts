import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { count } from "./count.ts";

const models: Readonly<Record<string, string>> = {
  mean: "Always the mean",
  "original-deep": "The embedding network",
  "original-frozen": "GloVe, frozen",
  "original-tuned": "GloVe, fine-tuned",
  "film-net": "Our network",
  "film-gp": "Gaussian process",
  "film-trees": "Boosted trees",
  "film-quality": "All of ours together",
  hybrid: "The recommender",
  popularity: "What everybody likes",
  neighbours: "Neighbours alone",
  newcomers: "The newcomers’ part alone",
  factors: "Factors alone",
  prior: "The prior alone",
};

/** What was changed of a network, behind a plus. */
const mends: Readonly<Record<string, string>> = {
  "fresh-order": "films in a fresh order",
  "title-words": "words of the title",
  averaged: "averaged over seeds",
};

const tracks: Readonly<Record<string, string>> = {
  original: "",
  "before-release": "before release",
  "all-columns": "with all columns",
  "with-ratings": "with people’s ratings",
};

const measures: Readonly<Record<string, string>> = {
  rmse: "RMSE",
  mae: "MAE",
  r2: "R²",
  "ndcg@100": "NDCG@100",
  "ndcg@10": "NDCG@10",
  "recall@20": "Recall@20",
  "auc-liked": "AUC",
};

export const labWords = {
  title: "The lab",
  standfirst:
    "It began with a student’s notebook: three small networks that guess how well the public rates a film. This is what became of it, with every number’s interval, and what is not better is said as well.",
  none: "There is no report beside this model yet. matinee reproduce and matinee train write them.",
  model: (id: string, track: string) => {
    const [model = id, ...changes] = id.split("+");
    const told = [models[model] ?? model, ...changes.map((each) => mends[each] ?? each.replaceAll("-", " "))];
    return [...told, tracks[track] ?? track].filter((part) => part !== "").join(", ");
  },
  measure: (id: string) => measures[id] ?? id,
  choose: "Measure",
  chooseFilms: "Films",
  slice: (slice: string) => (slice === "" ? "All films" : "With 50 votes and more"),
  figure: (number: number) => `Figure ${number}.`,
  original: "The original’s table",
  /** @param row of the table */
  originalText: ({ protocol, data }: Pick<ReportRow, "protocol" | "data">) =>
    `The notebook split the TMDB 5000 films once, trained each network once, and printed three numbers for each. Here the same experiment was run again, over several seeds, beside a guess that needs no network at all: always the mean.${protocol === "seed-split" ? "" : ` The notebook’s films were not there: these are ${data === "generated" ? "made up" : "others"}, and nothing compares with what it printed. matinee data says how to get them.`}`,
  guessIsBest: "No network of the table does better than that guess.",
  originalCaption: (measure: string, smaller: boolean, { protocol }: Pick<ReportRow, "protocol">) =>
    `${measure} on the test films, ${smaller ? "smaller is better" : "larger is better"}. ${protocol === "seed-split" ? "Hollow: printed by the notebook. " : ""}Solid: the mean here; bars are 95 % intervals.`,
  later: "What became of it",
  laterText:
    "First the same networks, mended one step at a time; the notebook had fed them its films in one order, again and again. Then what this program uses in their place, by what it may look at: a film’s facts before anybody has seen it, all columns of the table, or people’s ratings besides. Each of these is another task, and none is a fair fight with the one before.",
  notFull:
    "matinee reproduce --chapters film-quality trains what this program uses in their place; its rows will then stand here.",
  laterCaption: (measure: string, smaller: boolean) =>
    `${measure} on the same test films, ${smaller ? "smaller is better" : "larger is better"}; bars are 95 % intervals. The first row is the guess that needs nothing.`,
  lists: "How good the lists are",
  listsText: (people: number, set: string) =>
    `${count(people)} people of ${set} were kept out of the training. Half of what each rated was shown to the model, and it had to find the other half.`,
  listsCaption: (measure: string) => `${measure}, larger is better; bars are 95 % intervals over people.`,
  p: (p: number) => `Its difference from popularity has p ${p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`}, two-sided.`,
  newcomers: "What a few ratings are worth",
  newcomersText:
    "The same people, cut short: how much better the first ten films are than what everybody gets, when so many ratings are known.",
  newcomersCaption: "NDCG@10 beyond popularity’s; the band is the 95 % interval.",
  newcomerRow: (ratings: number, mean: number) =>
    `After ${ratings === 1 ? "1 rating" : `${ratings} ratings`}: ${mean >= 0 ? "+" : "−"}${Math.abs(mean).toFixed(3)}`,
  ratingsAxis: "ratings known",
  row: (name: string, mean: number, interval: readonly [number, number] | undefined, published: number | undefined) =>
    [
      `${name}: ${mean.toFixed(3)}`,
      interval && `95 % interval ${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}`,
      published !== undefined && `published ${published.toFixed(3)}`,
    ]
      .filter(Boolean)
      .join(", "),
  made: (command: string) => `Made by ${command}`,
  reports: "The reports in full",
  written: (at: string) => new Date(at).toLocaleDateString("en", { year: "numeric", month: "long", day: "numeric" }),
  licences: "Whose data it is",
} as const;
