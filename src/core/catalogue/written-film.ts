// A film as a person writes it in JSON, which need not exist: every field may be left out. What is wrong is told as a list
// of faults, all of them; what was taken for granted as notes. Documented in docs/guide/film-json.md. Not for the files of
// TMDB: those have a reader of their own (film-from-tmdb.ts) that mends and counts.
import { type FieldFault, FilmRemarks } from "./field-fault.ts";
import type { Film, NamedCode } from "./film.ts";
import type { FilmNames } from "./film-names.ts";
import { NameMatcher } from "./match-names.ts";
import { neededInsteadOf, unknownField, type WrittenField, writtenField } from "./written-fields.ts";
import { crewOf, readCast, readCrew } from "./written-people.ts";
import * as read from "./written-values.ts";

/** A film that was written, or why there is none. */
export interface WrittenFilm {
  /** null where there is any fault. `tmdbId` is -1 and `voteAverage` 0, as nobody rated it yet. */
  readonly film: Film | null;
  readonly faults: readonly FieldFault[];
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
  /** How many of its names the catalogue does not know; they have no say, and a note tells them. */
  readonly unknownNames: number;
  /** What was given of that which decides the model that may answer. */
  readonly sees: {
    /** `voteCount` was given; `popularity` and `revenue` alone do not do, as 0 votes would be read beside them. */
    readonly votes: boolean;
  };
}

/** The values as they were written, aliases resolved, those left out or null missing. */
type Written = ReadonlyMap<WrittenField, unknown>;

/** The film in a value that came out of JSON. Never throws, whatever the value is. */
export function readWrittenFilm(value: unknown, names: FilmNames): WrittenFilm {
  const remarks = new FilmRemarks();
  const written = readFields(value, remarks);
  const matcher = new NameMatcher(names, remarks);
  const film = written === null ? null : filmOf(written, matcher, remarks);
  const unknownNames = matcher.noteUnknown();
  const sees = { votes: written?.has("voteCount") ?? false };
  const { faults, notes } = remarks;
  return faults.length > 0
    ? { film: null, faults, notes: [], unknownNames, sees }
    : { film, faults, notes, unknownNames, sees };
}

function readFields(value: unknown, remarks: FilmRemarks): Written | null {
  const needed = 'an object with fields of a film, such as { "title": "Heat", "genres": ["Crime"] },';
  if (typeof value !== "object" || value === null || Array.isArray(value)) return remarks.fault("", value, needed);
  const written = new Map<WrittenField, unknown>();
  for (const [name, given] of Object.entries(value)) {
    const field = writtenField(name);
    if (field === null) remarks.faults.push({ field: "", seen: unknownField(name), needed: neededInsteadOf(name) });
    else if (given === null || given === undefined) continue;
    else if (written.has(field)) remarks.faults.push({ field: name, seen: "the field twice", needed: `${field} once` });
    else written.set(field, given);
  }
  if (written.size === 0 && remarks.faults.length === 0) {
    remarks.faults.push({ field: "", seen: "no field", needed: "at least one field of a film, such as title," });
  }
  return written;
}

function filmOf(written: Written, matcher: NameMatcher, remarks: FilmRemarks): Film {
  return {
    tmdbId: -1,
    ...readWords(written, remarks),
    ...readFigures(written, remarks),
    ...readTraits(written, matcher, remarks),
    ...readPeople(written, matcher, remarks),
  };
}

type Reader<T> = (value: unknown, field: string, remarks: FilmRemarks) => T;

/** A field by its reader, or what it is where it was left out. */
function field<T, U>(written: Written, name: WrittenField, reader: Reader<T>, otherwise: U, remarks: FilmRemarks) {
  return written.has(name) ? reader(written.get(name), name, remarks) : otherwise;
}

function readWords(written: Written, remarks: FilmRemarks) {
  const text = (name: WrittenField) => field(written, name, read.readText, null, remarks);
  const title = text("title") ?? "";
  return {
    title,
    originalTitle: text("originalTitle") ?? title,
    overview: text("overview"),
    tagline: text("tagline"),
    homepage: text("homepage"),
    status: text("status") ?? "Released",
  };
}

function readFigures(written: Written, remarks: FilmRemarks) {
  const figure = (name: WrittenField, reader: Reader<number | null>) => field(written, name, reader, null, remarks);
  const figures = {
    releaseDate: readDate(written, remarks),
    runtime: figure("runtime", read.readRuntime),
    budget: figure("budget", read.readDollars),
    revenue: figure("revenue", read.readDollars),
    popularity: figure("popularity", read.readPopularity),
    voteAverage: 0,
    voteCount: figure("voteCount", read.readVotes) ?? 0,
  };
  const unused = (["popularity", "revenue"] as const).filter((name) => written.has(name));
  if (unused.length > 0 && !written.has("voteCount")) {
    remarks.note(`Without voteCount nothing is made of ${unused.join(" and ")}: only a film with votes has them.`);
  }
  return figures;
}

/** The day of release; of a year alone its middle, as models read the time of year from the day. */
function readDate(written: Written, remarks: FilmRemarks): string | null {
  const day = field(written, "releaseDate", read.readReleaseDate, null, remarks);
  const year = field(written, "year", read.readYear, null, remarks);
  if (year === null) return day;
  if (day !== null) {
    if (Number(day.slice(0, 4)) !== year) remarks.fault("year", year, `the year of releaseDate, ${day.slice(0, 4)},`);
    return day;
  }
  if (!written.has("releaseDate")) remarks.note(`Only the year ${year} was given: its middle was taken as the day.`);
  return `${year}-07-01`;
}

function readTraits(written: Written, matcher: NameMatcher, remarks: FilmRemarks) {
  const texts = (name: WrittenField) => field(written, name, read.readTexts, [], remarks);
  const spokenLanguages = matcher.codes("language", texts("languages"));
  return {
    genres: matcher.ids("genre", texts("genres")),
    keywords: matcher.ids("keyword", texts("keywords")),
    companies: matcher.ids("company", texts("companies")),
    countries: matcher.codes("country", texts("countries")),
    spokenLanguages,
    originalLanguage: readOriginalLanguage(written, spokenLanguages, matcher, remarks),
  };
}

/** What was said, else the first spoken language, else English, which 94 of 100 films of TMDB 5000 are in. */
function readOriginalLanguage(
  written: Written,
  spoken: readonly NamedCode[],
  matcher: NameMatcher,
  remarks: FilmRemarks,
): string {
  const said = field(written, "originalLanguage", read.readText, null, remarks);
  if (said !== null) return matcher.code("language", said).code;
  if (spoken[0] !== undefined) return spoken[0].code;
  remarks.note("No language was given: English was taken as the original one.");
  return "en";
}

function readPeople(written: Written, matcher: NameMatcher, remarks: FilmRemarks) {
  const names = (name: WrittenField) => field(written, name, read.readNames, [], remarks);
  const crew = [
    ...crewOf(names("directors"), "Director", matcher),
    ...crewOf(names("writers"), "Writer", matcher),
    ...field(written, "crew", (value, name) => readCrew(value, name, remarks, matcher), [], remarks),
  ];
  return {
    cast: field(written, "cast", (value, name) => readCast(value, name, remarks, matcher), [], remarks),
    crew: [...new Map(crew.map((member) => [`${member.personId} ${member.job}`, member])).values()],
  };
}
