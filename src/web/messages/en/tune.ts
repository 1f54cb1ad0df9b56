// Sliders, filters and moods.
import type { SliderName } from "../../../core/recommend/choose/sliders.ts";
import type { Mood } from "../../protocol/questions.ts";
import { count } from "./count.ts";
import { languageName } from "./language.ts";

/** Each slider's ends, and how far it is moved in words. */
const sliders: Readonly<Record<SliderName, { readonly label: string; readonly low: string; readonly high: string }>> = {
  obscure: { label: "How well known", low: "popular", high: "obscure" },
  adventurous: { label: "How daring", low: "safe", high: "adventurous" },
  newer: { label: "How new", low: "old", high: "new" },
  loved: { label: "What counts", low: "familiar", high: "loved" },
};

/** Towards what it moves a list, not what the list then is: taste stays most of what orders it. */
export function sliderSaid(name: SliderName, value: number): string {
  const { low, high } = sliders[name];
  if (value === 0) return "as it comes";
  const much = Math.abs(value);
  return `${much > 0.7 ? "far " : much < 0.35 ? "a little " : ""}towards the ${value < 0 ? low : high}`;
}

/** What is set, a chip each, by the name of what sets it. */
export function moodChips({
  sliders: moved,
  filters,
}: Mood): readonly { readonly part: string; readonly says: string }[] {
  const chips: { part: string; says: string }[] = [];
  const say = (part: string, says: string) => chips.push({ part, says });
  for (const [name, value] of Object.entries(moved) as [SliderName, number][]) {
    if (value !== 0) say(name, sliderSaid(name, value));
  }
  for (const genre of filters.genres ?? []) say(`genres:${genre}`, genre);
  for (const genre of filters.withoutGenres ?? []) say(`withoutGenres:${genre}`, `no ${genre}`);
  const { yearFrom, yearTo, runtimeFrom, runtimeTo } = filters;
  if (yearFrom !== undefined) say("yearFrom", `from ${yearFrom}`);
  if (yearTo !== undefined) say("yearTo", `up to ${yearTo}`);
  if (runtimeFrom !== undefined) say("runtimeFrom", `${count(runtimeFrom)} minutes and more`);
  if (runtimeTo !== undefined) say("runtimeTo", `under ${count(runtimeTo)} minutes`);
  for (const language of filters.languages ?? []) say(`languages:${language}`, `in ${languageName(language)}`);
  for (const person of filters.people ?? []) say(`people:${person}`, `with ${person}`);
  if (filters.leastVotes !== undefined) say("leastVotes", `${count(filters.leastVotes)} votes and more`);
  return chips;
}

export const tuneWords = {
  title: "In the mood for",
  aside: "Everything moves as you touch it. Nothing here is a rating: your taste stays what it is.",
  sliders,
  genres: "Genres",
  genreHelp: "Once: only these. Twice: none of these.",
  genreState: { any: "any", in: "only this", out: "left out" },
  years: "Years",
  noYear: "no year: four digits",
  yearsCross: "leaves none: From is later than To",
  from: "From",
  to: "To",
  runtime: "At most",
  anyLength: "any length",
  minutes: (value: number) => `${count(value)} minutes`,
  language: "Language",
  anyLanguage: "Any language",
  people: "With",
  peopleHint: "A director or an actor",
  noPerson: (name: string) => `Nobody called ${name} directs or leads a film here.`,
  votes: "At least",
  anyVotes: "any number of votes",
  votesOf: (value: number) => `${count(value)} votes`,
  results: (films: number) => (films === 1 ? "One film for tonight" : `${count(films)} films for tonight`),
  nothing: "Nothing is left",
  takeBack: "Take the last step back",
  clear: "Clear everything",
  set: "What is set",
  remove: (says: string) => `Remove: ${says}`,
  moods: "Your moods",
  noMoods: "Set something, then give it a name to find it again.",
  name: "Name of this mood",
  save: "Save",
  forget: (name: string) => `Forget the mood ${name}`,
  /** A name for what is set: "tonight, under 110 minutes". */
  nameOf: (mood: Mood) => ["tonight", ...moodChips(mood).map(({ says }) => says)].slice(0, 4).join(", "),
  tuned: (mood: Mood) =>
    `tuned: ${moodChips(mood)
      .map(({ says }) => says)
      .join(", ")}`,
  open: "Tune",
  backToShelves: "Back to the shelves",
} as const;
