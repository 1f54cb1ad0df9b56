// What each protocol holds back of people's stars and asks about, in words.
import type { RatingProtocol } from "../../core/evaluation/ranking/split.ts";

const words: Readonly<Partial<Record<RatingProtocol, string>>> = {
  strong:
    "Strong generalisation (Liang et al. 2018): the people who are asked about are not learnt from at all. A half of all ratings of each of them is held out, the other half is handed in, or as much of it as the notes say. People are dealt into groups; each fold asks one of them and learns from the others.",
  folds:
    "Folds that somebody else published: files name which ratings are learnt from and which are held out. People hand in the ratings of theirs that are learnt from.",
  kfold:
    "Cross-validation over ratings: all ratings are dealt into folds by chance, and each is asked about once, by a model that learnt from the others, the same person’s among them.",
  holdout:
    "A share of all ratings, drawn by chance, is held out and the rest is learnt from, the same person’s other ratings among them.",
  "leave-last-out":
    "The latest rating of each person is held out; everything earlier is learnt from. It is no cut in time: other people’s later ratings are learnt from.",
  time: "One cut in time for everybody: what came before it is learnt from, what came after is asked about, where its film was known before. Nothing of the future is known.",
};

/** A paragraph; a protocol without words is told by its name. */
export function starProtocolWords(protocol: RatingProtocol): string {
  return words[protocol] ?? `The protocol is called ${protocol}.`;
}
