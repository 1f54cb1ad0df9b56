// What ids are called for people. Models of outsiders, data sets and slices that are not known stand for themselves.

import { listed } from "../article/numbers.ts";

const models: Readonly<Record<string, string>> = {
  popularity: "popularity",
  "item-knn": "item-kNN",
  rp3beta: "RP3beta",
  ease: "EASE",
  "ease-side": "EASE with side rows",
  "ease-dropout": "EASE with dropout",
  slim: "SLIM",
  ials: "iALS",
  bpr: "BPR",
  bias: "biases",
  "mf-sgd": "MF by SGD",
  svdpp: "SVD++",
  "bayesian-mf": "Bayesian MF",
  blend: "the blend",
  hybrid: "the hybrid",
};

const dataSets: Readonly<Record<string, string>> = {
  "ml-latest-small": "MovieLens latest small",
  "ml-100k": "MovieLens 100K",
  "ml-1m": "MovieLens 1M",
  "ml-25m": "MovieLens 25M",
  generated: "invented ratings",
  starter: "the starter catalogue’s invented ratings",
};

/** A model inside a sentence or a table. */
export function modelName(id: string): string {
  return Object.hasOwn(models, id) ? (models[id] as string) : id;
}

/** Whether its name is one of several things: "biases err". */
export function isPlural(id: string): boolean {
  return id === "bias";
}

/** A data set inside a sentence; of several that were joined each: "MovieLens 1M and MovieLens latest small". */
export function dataName(id: string): string {
  const sets = id.split("+");
  return sets.every((set) => Object.hasOwn(dataSets, set)) ? listed(sets.map((set) => dataSets[set] as string)) : id;
}

/** `history=6-10` taken apart; null where there is no value. */
export function splitSlice(slice: string): { readonly by: string; readonly label: string } | null {
  const at = slice.indexOf("=");
  return at < 1 ? null : { by: slice.slice(0, at), label: slice.slice(at + 1) };
}

/** How much somebody handed in: `0` as "nothing handed in", `6-10` as "6 to 10 films". */
export function historyName(label: string): string {
  return label === "0" ? "nothing handed in" : `${rangeWords(label)} ${label === "1" ? "film" : "films"}`;
}

/** A slice for a head: `history=6-10` as "6 to 10", `popularity=1` as "tenth 1"; others stand for themselves. */
export function sliceName(slice: string): string {
  const parts = splitSlice(slice);
  if (parts === null) return slice;
  const label = rangeWords(parts.label);
  if (parts.by === "history") return parts.label === "0" ? historyName("0") : `history of ${label}`;
  if (parts.by === "popularity") return `films of tenth ${label}`;
  return `${parts.by} ${label}`;
}

/** `6-10` as "6 to 10", `51+` as "51 or more". */
export function rangeWords(label: string): string {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(label) ?? [];
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} to ${to}`;
  const [, least] = /^(?:>=)?(\d+)(?:\+|-)$/.exec(label) ?? /^>=(\d+)$/.exec(label) ?? [];
  return least === undefined ? label : `${least} or more`;
}
