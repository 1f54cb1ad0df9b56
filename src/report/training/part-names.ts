// What the parts of a model are called, and what each knows, in words.
import type { HybridPartId } from "../../core/models/hybrid/hybrid-model.ts";
import type { HeldOutModelId } from "../../core/recommend/training-result.ts";

const names: Readonly<Record<HeldOutModelId, string>> = {
  hybrid: "all parts together",
  popularity: "popularity",
  neighbours: "neighbours",
  newcomers: "newcomers’ part",
  factors: "factors",
  prior: "what everybody likes",
};

export function partName(id: HeldOutModelId): string {
  return names[id];
}

/** What a part goes by. */
export const partMeanings: Readonly<Record<HybridPartId, string>> = {
  neighbours: "what goes together: films that the same people like",
  newcomers: "the same, learnt for people with few ratings",
  factors: "a taste as a point among films as points",
  prior: "what everybody likes",
};

const files: Readonly<Record<string, string>> = {
  "served-films": "the catalogue: titles, people, genres, keywords",
  stars: "what somebody would give a film, and how sure that is",
  "cold-films": "what films that nobody has rated are like",
  "taste-map": "the map of films",
  "film-quality": "how the public rates films",
  "hybrid/neighbours": "neighbours",
  "hybrid/newcomers": "newcomers’ part",
  "hybrid/factors": "factors",
  "hybrid/prior": "what everybody likes",
};

/** A part of a file in words; others stand for themselves. */
export function filePartName(part: string): string {
  return Object.hasOwn(files, part) ? (files[part] as string) : part;
}
