// One invented film out of a world: first what it is, then how good it is, then what people make of it.
import type { Random } from "../../random/random.ts";
import type { Film, NamedCode } from "../film.ts";
import { drawYear, LAST_YEAR } from "./careers.ts";
import { castCredits, drawCrewCredits, drawPeople } from "./credits.ts";
import { drawByWeight, drawNormal, drawOne, drawSkewed, happens } from "./draw.ts";
import { FIRST_ID, type FilmWorld, type WorldCompany, type WorldKeyword } from "./film-world.ts";
import { GENRES, type Genre } from "./genres.ts";
import { inventedWord } from "./invented-name.ts";
import { inventOverview, inventTagline, inventTitle, type Lexicon } from "./invented-text.ts";
import { explainedQuality, QUALITY_WEIGHTS } from "./quality.ts";
import { drawVotes } from "./votes.ts";

/** A film and what only its maker knows of it. */
export interface GeneratedFilm {
  readonly film: Film;
  /** What the mean of endless votes would be, 0.5 to 10. */
  readonly trueQuality: number;
  /** The part of it that the film's facts explain. */
  readonly explained: number;
}

const LANGUAGES: readonly (NamedCode & { readonly country: NamedCode; readonly share: number })[] = [
  { code: "en", name: "English", country: { code: "US", name: "United States of America" }, share: 84 },
  { code: "en", name: "English", country: { code: "GB", name: "United Kingdom" }, share: 10 },
  { code: "fr", name: "Français", country: { code: "FR", name: "France" }, share: 2 },
  { code: "es", name: "Español", country: { code: "ES", name: "Spain" }, share: 1.2 },
  { code: "de", name: "Deutsch", country: { code: "DE", name: "Germany" }, share: 1 },
  { code: "ja", name: "日本語", country: { code: "JP", name: "Japan" }, share: 1 },
  { code: "hi", name: "हिन्दी", country: { code: "IN", name: "India" }, share: 0.8 },
];

/**
 * Draws a film.
 *
 * @param index place in the catalogue, from 0; decides the id
 * @param isTitleFree whether no film has this title yet
 */
export function generateFilm(
  world: FilmWorld,
  index: number,
  random: Random,
  isTitleFree: (title: string) => boolean,
): GeneratedFilm {
  const genres = drawGenres(random);
  const [main, side] = drawLexicons(world, genres, random);
  const year = drawYear(random);
  const people = drawPeople(world, year, main.theme, random);
  const keywords = drawKeywords(world, main, side, random);
  const companies = drawCompanies(world, random);
  const facts = drawFacts(genres, year, random);

  const causes = { ...people, genres, theme: main.theme, keywordEffects: keywords.map((each) => each.effect) };
  const explained = explainedQuality({ ...causes, ...facts, prestige: companies[0]?.prestige ?? null });
  const trueQuality = Math.max(0.5, Math.min(10, drawNormal(explained, QUALITY_WEIGHTS.unexplained, random)));
  const votes = drawVotes(trueQuality, fameOf(facts.budget, year), random);

  const film: Film = {
    tmdbId: FIRST_ID + index,
    ...drawTexts(main, side, random, isTitleFree),
    ...drawOrigin(random),
    ...facts,
    revenue: drawRevenue(facts.budget, trueQuality, random),
    status: "Released",
    ...votes,
    genres: genres.map(({ id, name }) => ({ id, name })),
    keywords: keywords.map(({ id, name }) => ({ id, name })),
    companies: companies.map(({ id, name }) => ({ id, name })),
    cast: castCredits(people.cast, random),
    crew: drawCrewCredits(world.crew, people.directors, year, main.theme, random),
  };
  return { film, trueQuality, explained };
}

/** One to three genres that share a theme; now and then none. */
function drawGenres(random: Random): Genre[] {
  if (happens(0.006, random)) return [];
  const first = drawByWeight(GENRES, (each) => each.share, random);
  const related = GENRES.filter((each) => each !== first && each.themes.some((theme) => first.themes.includes(theme)));
  const genres = new Set([first]);
  while (related.length > 0 && genres.size < 3 && happens(0.6, random)) {
    genres.add(drawByWeight(related, (each) => each.share, random));
  }
  return [...genres];
}

/** The words of the main theme, which the first genre likes, and those of a side theme. */
function drawLexicons(world: FilmWorld, genres: readonly Genre[], random: Random): [Lexicon, Lexicon] {
  const liked = (genre: Genre | undefined) => world.lexicons.filter((each) => genre?.themes.includes(each.theme.name));
  const any = () => drawOne(world.lexicons, random);
  const main = genres[0] !== undefined && happens(0.85, random) ? drawOne(liked(genres[0]), random) : any();
  const second = genres[1];
  return [main, second !== undefined && happens(0.7, random) ? drawOne(liked(second), random) : any()];
}

/** Most keywords belong to the film's themes. */
function drawKeywords(world: FilmWorld, main: Lexicon, side: Lexicon, random: Random): WorldKeyword[] {
  const wanted = happens(0.085, random) ? 0 : 1 + random.below(11);
  const keywords = new Set<WorldKeyword>();
  for (let k = 0; k < 60 && keywords.size < wanted; k++) {
    const keyword = world.keywords[drawSkewed(world.keywords.length, 2, random)] as WorldKeyword;
    const fits = keyword.theme === main.theme || keyword.theme === side.theme;
    if (fits || happens(0.03, random)) keywords.add(keyword);
  }
  return [...keywords];
}

function drawCompanies(world: FilmWorld, random: Random): WorldCompany[] {
  const wanted = happens(0.07, random) ? 0 : 1 + random.below(4);
  const companies = new Set<WorldCompany>();
  for (let k = 0; k < wanted; k++) {
    companies.add(world.companies[drawSkewed(world.companies.length, 2, random)] as WorldCompany);
  }
  return [...companies];
}

/** Length, money and day, with gaps about as wide as in real catalogues. */
function drawFacts(genres: readonly Genre[], year: number, random: Random) {
  const genre = genres[0];
  const minutes = Math.round(drawNormal(genre?.runtime ?? 105, 15, random));
  const logBudget = drawNormal((genre?.logBudget ?? 15) - 0.035 * (LAST_YEAR - year), 1.1, random);
  const day = `${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  return {
    runtime: happens(0.007, random) ? null : Math.max(45, minutes),
    budget: happens(0.2, random) ? null : Math.max(1, Math.min(400_000, Math.round(Math.exp(logBudget) / 1000))) * 1000,
    releaseDate: happens(0.0005, random) ? null : `${year}-${day}`,
  };
}

function drawRevenue(budget: number | null, quality: number, random: Random): number | null {
  const logTimes = drawNormal(0.4 + 0.35 * (quality - 6), 1.1, random);
  return budget === null || happens(0.15, random) ? null : Math.min(3e9, Math.round(budget * Math.exp(logTimes)));
}

/** Money and lateness make a film known; about standard normal. */
function fameOf(budget: number | null, year: number): number {
  const money = budget === null ? -0.9 : (Math.log(budget) - 16.4) / 1.6;
  return 0.85 * money + 0.3 * ((year - 2000) / 15);
}

function drawTexts(main: Lexicon, side: Lexicon, random: Random, isTitleFree: (title: string) => boolean) {
  let title = inventTitle(main, side, random);
  // real catalogues hold a few namesakes; so does this one, where a free title is not found soon
  for (let k = 0; k < 3 && !isTitleFree(title); k++) title = inventTitle(main, side, random);
  return {
    title,
    originalTitle: happens(0.05, random) ? `${inventedWord(random)} ${inventedWord(random)}` : title,
    overview: happens(0.001, random) ? null : inventOverview(main, side, inventedWord(random), random),
    tagline: happens(0.18, random) ? null : inventTagline(main, random),
    homepage: null,
  };
}

function drawOrigin(random: Random) {
  const { code, name, country } = drawByWeight(LANGUAGES, (each) => each.share, random);
  return { originalLanguage: code, spokenLanguages: [{ code, name }], countries: [country] };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
