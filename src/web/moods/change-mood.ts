// A mood with one thing changed. What is set to nothing is left out, so that two moods that say the same are the same.
import type { SliderName } from "../../core/recommend/choose/sliders.ts";
import { type FilmFilters, filterNames } from "../../core/recommend/filters/film-filters.ts";
import type { Mood } from "../protocol/questions.ts";

export const noMood: Mood = Object.freeze({ sliders: Object.freeze({}), filters: Object.freeze({}) });

export function withSlider({ sliders, filters }: Mood, name: SliderName, value: number): Mood {
  const { [name]: _, ...others } = sliders;
  return { filters, sliders: value === 0 ? others : { ...others, [name]: value } };
}

/** @param value undefined or an empty list takes the filter away */
export function withFilter<Name extends keyof FilmFilters>(
  { sliders, filters }: Mood,
  name: Name,
  value: FilmFilters[Name] | undefined,
): Mood {
  const { [name]: _, ...others } = filters;
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return { sliders, filters: isNothing ? others : { ...others, [name]: value } };
}

export type NamesFilter = "genres" | "withoutGenres" | "languages" | "people";

export function withName(mood: Mood, filter: NamesFilter, name: string): Mood {
  return withFilter(mood, filter, [...new Set([...(mood.filters[filter] ?? []), name])]);
}

export function withoutName(mood: Mood, filter: NamesFilter, name: string): Mood {
  return withFilter(
    mood,
    filter,
    mood.filters[filter]?.filter((each) => each !== name),
  );
}

export type GenreState = "any" | "in" | "out";

export function genreState({ filters }: Mood, genre: string): GenreState {
  if (filters.genres?.includes(genre)) return "in";
  return filters.withoutGenres?.includes(genre) ? "out" : "any";
}

/** Any, only this, none of this, any again. */
export function withNextGenreState(mood: Mood, genre: string): Mood {
  const state = genreState(mood, genre);
  if (state === "any") return withName(mood, "genres", genre);
  if (state === "in") return withName(withoutName(mood, "genres", genre), "withoutGenres", genre);
  return withoutName(mood, "withoutGenres", genre);
}

/** Without what a chip stands for: a slider, a filter, or one name of a filter ("genres:Drama"). */
export function withoutChip(mood: Mood, part: string): Mood {
  const [filter, name] = part.split(/:(.*)/s, 2) as [string, string | undefined];
  if (name !== undefined) return withoutName(mood, filter as NamesFilter, name);
  if (filterNames.includes(filter as keyof FilmFilters))
    return withFilter(mood, filter as keyof FilmFilters, undefined);
  return withSlider(mood, filter as SliderName, 0);
}

export function isNoMood({ sliders, filters }: Mood): boolean {
  return Object.keys(sliders).length === 0 && Object.keys(filters).length === 0;
}
