// What `import ... from "matinee"` gives beside functions: types, and the errors that a caller may want to tell apart.
export { ArtifactError, type ArtifactFault } from "../core/artifact/artifact-error.ts";
export { InputError, type InputPlace } from "../core/errors/input-error.ts";
export type { HistoryEvent, UnmatchedEntry } from "../core/imports/history-entry.ts";
export type { MatchedHistory } from "../core/imports/match-history.ts";
export type { AddedFilms, NewFilm } from "../core/library/add-films.ts";
export type { FilmFields, FilmReference } from "../core/library/film-reference.ts";
export type { FitData, FitEvent, FitItem } from "../core/library/fit-data.ts";
export type { FitOptions } from "../core/library/fit-own.ts";
export type { GivenEntry } from "../core/library/given-history.ts";
export type { CatalogueFilm, LibraryRecommender, SimilarAnswer } from "../core/library/library-recommender.ts";
export type {
  GivenChange,
  GroupListRequest,
  ListRequest,
  QuestionRequest,
  SimilarRequest,
} from "../core/library/requests.ts";
export type { OnProgress, ProgressStep } from "../core/progress/progress.ts";
export type {
  Contribution,
  FilmName,
  ModelName,
  PredictedStars,
  Recommendation,
  RecommendedFilm,
} from "../core/recommend/asking/answer.ts";
export type { Question, Questions } from "../core/recommend/asking/ask.ts";
export type { Explanation } from "../core/recommend/asking/explain.ts";
export type { GroupFilm, GroupRecommendation } from "../core/recommend/asking/group.ts";
export type { GroupRule } from "../core/recommend/asking/group-rules.ts";
export type { ItemId } from "../core/recommend/asking/own-items.ts";
export type { Profile, TraitProfile } from "../core/recommend/asking/profile.ts";
export type { WhatIf } from "../core/recommend/asking/what-if.ts";
export type { Sliders } from "../core/recommend/choose/sliders.ts";
export type { FilmFilters } from "../core/recommend/filters/film-filters.ts";
