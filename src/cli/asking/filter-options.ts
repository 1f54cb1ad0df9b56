// What a person wants to see, as options: filters and sliders of a list.
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import type { Sliders } from "../../core/recommend/choose/sliders.ts";
import type { FilmFilters } from "../../core/recommend/filters/film-filters.ts";
import { number, wholeNumber } from "../common-options.ts";
import { collected } from "../repeated-options.ts";

/** From one to the other, both included; null where it is open. */
interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

export interface FilterFlags {
  readonly genres?: readonly string[];
  readonly withoutGenres?: readonly string[];
  readonly years?: Span;
  readonly runtime?: Span;
  readonly languages?: readonly string[];
  readonly people?: readonly string[];
  readonly keywords?: readonly string[];
  readonly leastVotes?: number;
  readonly leastRatings?: number;
  readonly showSeen?: boolean;
}

export interface SliderFlags extends Sliders {
  readonly variety?: number;
}

const most = 1e9;

export function withFilterOptions(command: Command): Command {
  const names = (flag: string, what: string) => collected(new Option(`--${flag} <a,b>`, what).argParser(listed));
  return command
    .addOption(names("genres", "films of any of these genres"))
    .addOption(names("without-genres", "films of none of these"))
    .addOption(new Option("--years <span>", "1990-1999, 1990- or -1999, or one year").argParser(span(wholeYear)))
    .addOption(new Option("--runtime <span>", "minutes: 90-120, 90- or -110").argParser(span(minutes)))
    .addOption(names("languages", "original languages: fr or French"))
    .addOption(names("people", "directed by any of these, or with them in a leading part"))
    .addOption(names("keywords", "films with any of these keywords"))
    .addOption(new Option("--least-votes <n>", "votes at TMDB").argParser(wholeNumber(0, most)))
    .addOption(new Option("--least-ratings <n>", "ratings in training").argParser(wholeNumber(0, most)))
    .addOption(new Option("--show-seen", "films of the history, too"));
}

export function withSliderOptions(command: Command): Command {
  const slider = (name: string, what: string) => new Option(`--${name} <x>`, what).argParser(number(-1, 1));
  return command
    .addOption(slider("obscure", "-1 popular films, 1 obscure ones"))
    .addOption(slider("adventurous", "-1 safe, 1 adventurous"))
    .addOption(slider("newer", "-1 old films, 1 new ones"))
    .addOption(slider("loved", "0 what people of your taste watch, 1 what you would rate highest"))
    .addOption(
      new Option("--variety <x>", "0 the best films, 1 films that are all different (default: 0.3)").argParser(
        number(0, 1),
      ),
    );
}

export function filtersOf(flags: FilterFlags): FilmFilters {
  const { genres, withoutGenres, languages, people, keywords, leastVotes, leastRatings, years, runtime } = flags;
  const set = {
    ...{ genres, withoutGenres, languages, people, keywords, leastVotes, leastRatings },
    yearFrom: years?.from ?? undefined,
    yearTo: years?.to ?? undefined,
    runtimeFrom: runtime?.from ?? undefined,
    runtimeTo: runtime?.to ?? undefined,
    seen: flags.showSeen ? "show" : undefined,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}

const flagOf: Readonly<Partial<Record<keyof FilmFilters, string>>> = {
  genres: "--genres",
  withoutGenres: "--without-genres",
  yearFrom: "--years",
  yearTo: "--years",
  runtimeFrom: "--runtime",
  runtimeTo: "--runtime",
  languages: "--languages",
  people: "--people",
  keywords: "--keywords",
  leastVotes: "--least-votes",
  leastRatings: "--least-ratings",
};

/** A refusal of a filter, with the option by which it was set in the place of the filter's own name. */
export function namedAsTyped(message: string): string {
  return message.replace(/^(Cannot filter films: )(\w+)/, (whole, start: string, name: string) => {
    const flag = Object.hasOwn(flagOf, name) ? flagOf[name as keyof FilmFilters] : undefined;
    return flag === undefined ? whole : start + flag;
  });
}

/** Only the sliders that are set. */
export function slidersOf({
  obscure,
  adventurous,
  newer,
  loved,
  variety,
}: SliderFlags): Pick<RecommendRequest, "sliders" | "variety"> {
  const set = Object.entries({ obscure, adventurous, newer, loved }).filter(([, value]) => value !== undefined);
  return { sliders: Object.fromEntries(set), variety };
}

function listed(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Names with commas between them are needed.");
  return [...before, ...names];
}

const wholeYear = { pattern: String.raw`\d{1,4}`, needed: "A year or a span of years such as 1990-1999 is needed." };
const minutes = { pattern: String.raw`\d{1,5}(?:\.\d+)?`, needed: "Minutes as in 90-120, 90- or -110 are needed." };

/** "1990-1999", "1990-", "-1999", "1999". */
function span({ pattern, needed }: typeof wholeYear): (text: string) => Span {
  const form = new RegExp(`^\\s*(${pattern})?\\s*([-–])?\\s*(${pattern})?\\s*$`);
  return (text) => {
    const [, from, dash, to] = form.exec(text) ?? [];
    if (from === undefined && to === undefined) throw new InvalidArgumentError(needed);
    const ends = { from: from === undefined ? null : Number(from), to: to === undefined ? null : Number(to) };
    if (dash === undefined) return { from: ends.from, to: ends.from };
    if (ends.from !== null && ends.to !== null && ends.from > ends.to) {
      throw new InvalidArgumentError(`${needed} This one ends before it begins.`);
    }
    return ends;
  };
}
