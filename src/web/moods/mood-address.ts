// A mood in an address, so that it can be linked to and comes back with the page: "/tune?obscure=0.4&runtimeTo=110&genres=Drama".
import { checkSliders, type SliderName, sliderNames } from "../../core/recommend/choose/sliders.ts";
import { checkFilters, type FilmFilters } from "../../core/recommend/filters/film-filters.ts";
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
  const number = (name: string): [string, number][] => (query.has(name) ? [[name, Number(query.get(name))]] : []);
  const lists = listed.flatMap((name) => (query.has(name) ? [[name, query.getAll(name)]] : []));
  try {
    const sliders = checkSliders(Object.fromEntries(sliderNames.flatMap((name: SliderName) => number(name))));
    const filters: FilmFilters = checkFilters(Object.fromEntries([...lists, ...numbered.flatMap(number)]));
    return { sliders, filters };
  } catch {
    return noMood; // an address that somebody wrote by hand
  }
}
