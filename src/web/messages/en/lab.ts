import { count } from "./count.ts";

const models: Readonly<Record<string, string>> = {
  mean: "Always the mean",
  "original-deep": "The embedding network",
  "original-frozen": "GloVe, frozen",
  "original-tuned": "GloVe, fine-tuned",
  "film-net": "Our film network",
  "film-quality": "Film quality",
  hybrid: "The recommender",
  popularity: "What everybody likes",
  neighbours: "Neighbours alone",
  newcomers: "The newcomers’ part alone",
  factors: "Factors alone",
  prior: "The prior alone",
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
};

export const labWords = {
  title: "The lab",
  standfirst:
    "It began with a student’s notebook: three small networks that guess how well the public rates a film. This is what became of them, with every number’s interval, and what is not better is said as well.",
  none: "There is no report beside this model yet. matinee reproduce and matinee train write them.",
  model: (id: string, track: string) =>
    [models[id] ?? id, tracks[track] ?? track].filter((part) => part !== "").join(", "),
  measure: (id: string) => measures[id] ?? id,
  choose: "Measure",
  original: "The original’s table",
  originalText:
    "The notebook split the TMDB 5000 films once, trained each network once, and printed three numbers. The hollow mark is what it printed; the solid one is the same experiment here, over several seeds. All of them stand beside a guess that needs no network at all: always the mean.",
  originalCaption: (measure: string, smaller: boolean) =>
    `${measure} on the original’s test films, ${smaller ? "smaller is better" : "larger is better"}; bars are 95 % intervals. Rows with another track know more, and are another task.`,
  lists: "How good the lists are",
  listsText: (people: number, set: string) =>
    `${count(people)} people of ${set} were kept out of the training. Half of what each rated was shown to the model, and it had to find the other half.`,
  listsCaption: (measure: string) => `${measure}, larger is better; bars are 95 % intervals over people.`,
  p: (p: number) =>
    `That the recommender and popularity are equally good has p ${p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`}.`,
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
  published: "Published",
  measured: "Measured here",
  made: (command: string) => `Made by ${command}`,
  reports: "The reports in full",
  written: (at: string) => new Date(at).toLocaleDateString("en", { year: "numeric", month: "long", day: "numeric" }),
  licences: "Whose data it is",
} as const;
