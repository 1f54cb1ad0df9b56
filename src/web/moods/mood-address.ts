// A mood in an address, so that it can be linked to and comes back with the page: "/tune?obscure=0.4&runtimeTo=110&genres=Drama".
import { isSliderValue, type SliderName, type Sliders, sliderNames } from "../../core/recommend/choose/sliders.ts";
import { emptySpan, type FilmFilters, type FilterName, fitsFilter } from "../../core/recommend/filters/film-filters.ts";
import type { Mood } from "../protocol/questions.ts";
import { noMood } from "./change-mood.ts";

const listed = ["genres", "withoutGenres", "languages", "people"] as const;
const numbered = ["yearFrom", "yearTo", "runtimeFrom", "runtimeTo", "leastVotes"] as const;

/** "" for no mood, else "?...". */
export function moodQuery({ sliders, filters }: Mood): string {
  const query = new URLSearchParams();
  for (const name of sliderNames) if (sliders[name]) query.set(name, String(sliders[name]));
  for (const name of listed) for (const each of filters[name] ?? []) query.append(name, each);
  for (const name of numbered) if (filters[name] !== undefined) query.set(name, String(filters[name]));
  const said = query.toString();
  return said === "" ? "" : `?${said}`;
}

/** What an address says; no mood where it says nothing that can be meant. */
export function moodOf(search: string): Mood {
  const query = new URLSearchParams(search);
  const said = <Name extends string>(names: readonly Name[], read: (name: Name) => unknown): [Name, unknown][] =>
    names.filter((name) => query.has(name)).map((name) => [name, read(name)]);
  const number = (name: string) => Number(query.get(name));
  const sliders = said<SliderName>(sliderNames, number);
  const filters = [...said<FilterName>(listed, (name) => query.getAll(name)), ...said<FilterName>(numbered, number)];
  const mood = { sliders: Object.fromEntries(sliders) as Sliders, filters: Object.fromEntries(filters) as FilmFilters };
  const fits =
    sliders.every(([, value]) => isSliderValue(value)) &&
    filters.every(([name, value]) => fitsFilter(name, value)) &&
    emptySpan(mood.filters) === null;
  return fits ? mood : noMood; // else somebody wrote it by hand
}
