// What each protocol holds back and asks, in words.
import type { RatingProtocol } from "../../core/evaluation/ranking/split.ts";

const words: Readonly<Record<RatingProtocol, string>> = {
  strong:
    "Strong generalisation (Liang et al. 2018): the people who are asked about are not learnt from at all. Part of what each of them likes is handed in as a history, the rest is to be found among all films that are not in it. People with too few likes are left out. People are dealt into groups; each fold asks one of them and learns from those that are neither asked nor used to choose options.",
  ncf: "The protocol of Neural Collaborative Filtering (He et al. 2017): the latest rating of each person is held out and ranked against the 99 films, or one fewer where the list names the film itself, that published lists name; everything else is learnt from. Against so few films figures are far higher than among all films, and can put models in another order (Krichene and Rendle 2020): compare them only with figures of the same lists.",
  folds:
    "Folds that somebody else published: files name which ratings are learnt from and which are held out. The films are ranked for people whose other ratings were learnt from.",
  kfold:
    "Cross-validation over ratings: all ratings are dealt into folds by chance, and each is asked about once, by a model that learnt from the others, the same person’s among them.",
  holdout:
    "A share of all ratings, drawn by chance, is held out and the rest is learnt from, the same person’s other ratings among them.",
  "leave-last-out":
    "The latest rating of each person is held out and ranked among all films that the person has not rated before; everything earlier is learnt from. It is no cut in time: other people’s later ratings are learnt from.",
  time: "One cut in time for everybody: what came before it is learnt from, what came after is asked about. Nothing of the future is known, and only people who rated on both sides of the cut are asked.",
  recbole:
    "The protocol of RecBole’s tables: lower ratings are left out, then people and films with few of them, until none is left; each person’s ratings are shuffled and divided into learning, choosing options and asking. Films are ranked among all that the person has not rated there.",
  "cold-people":
    "People who have only just begun: the people who are asked about are not learnt from at all and hand in a few of their ratings, drawn by chance; all their other ratings are held back, so that the same films are to be found however few are handed in. People are dealt into groups; each fold asks one of them and learns from those that are neither asked nor used to choose options.",
  "cold-films":
    "Films that nobody has rated: a share of the films of which traits are known is drawn by chance and held out with all their ratings. People are learnt from with their other ratings, and what they like is to be found among the held-out films alone.",
};

/** A paragraph; a protocol of somebody else is told by its name. */
export function protocolWords(protocol: RatingProtocol): string {
  return Object.hasOwn(words, protocol) ? words[protocol] : `The protocol is called ${protocol}.`;
}

/** Protocols that rank against few films or by chance have words of their own; all others rank among all films. */
export function historyWords(histories: "likes" | "ratings"): string {
  return histories === "likes"
    ? "A history holds what a person liked, and nothing else of theirs."
    : "A history holds all that a person rated, with the ratings, the disliked films too.";
}
