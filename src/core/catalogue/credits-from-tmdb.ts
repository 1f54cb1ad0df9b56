// A row of TMDB's table of credits, turned into who played in the film and who made it. Pure: text in, people and entries
// in the ledger out. Faults in the JSON condemn the file; people listed twice are joined and counted.
import { isBlank, readWhole } from "./field-values.ts";
import type { RowLedger } from "./file-ledger.ts";
import type { CastMember, CrewMember } from "./film.ts";
import { type JsonEntry, readJsonList, textField, wholeField } from "./json-cell.ts";
import { quoteSeen } from "./quote-seen.ts";
import type { StringPool } from "./string-pool.ts";

/** The columns that a row of credits needs. */
export const tmdbCreditColumns = ["movie_id", "title", "cast", "crew"] as const;

/** The text of one row by column. */
export type TmdbCreditCells = Readonly<Record<(typeof tmdbCreditColumns)[number], string>>;

/** The people of one film. */
export interface FilmCredits {
  readonly tmdbId: number;
  readonly title: string;
  readonly cast: readonly CastMember[];
  readonly crew: readonly CrewMember[];
}

/**
 * The credits in a row, or null where the row was refused for having no usable `movie_id`.
 *
 * @throws InputError when `cast` or `crew` is not a JSON list of the right shape.
 */
export function creditsFromTmdb(cells: TmdbCreditCells, row: RowLedger, strings: StringPool): FilmCredits | null {
  const tmdbId = readWhole(cells.movie_id);
  if (tmdbId === null) {
    return row.refuse("movie_id", `${quoteSeen(cells.movie_id)} was seen; a whole number was needed`);
  }
  const cast = readCast(cells.cast, row, strings);
  const crew = readCrew(cells.crew, row, strings);
  return { tmdbId, title: cells.title, cast, crew };
}

/** In the order of the credits; somebody with two parts is listed once, with both. */
function readCast(cell: string, row: RowLedger, strings: StringPool): CastMember[] {
  const members: CastMember[] = [];
  for (const entry of readJsonList(cell, "cast", row)) {
    const name = textField(entry, "name");
    const personId = wholeField(entry, "id");
    const character = strings.share(textField(entry, "character"));
    const order = wholeField(entry, "order");
    if (isNamed(name, entry)) members.push({ personId, name: strings.share(name), character, order });
  }
  return joinRepeats(inOrder(members, row), row);
}

function inOrder(members: CastMember[], row: RowLedger): CastMember[] {
  const late = members.find((member, index) => index > 0 && member.order < (members[index - 1]?.order ?? 0));
  if (late === undefined) return members;
  row.repair("film with a cast out of order, sorted by order", "cast", late.name);
  return members.sort((a, b) => a.order - b.order);
}

function joinRepeats(members: readonly CastMember[], row: RowLedger): CastMember[] {
  const byPerson = new Map<number, CastMember>();
  let repeated: string | null = null;
  for (const member of members) {
    const first = byPerson.get(member.personId);
    if (first === undefined) {
      byPerson.set(member.personId, member);
    } else {
      byPerson.set(member.personId, { ...first, character: joinCharacters(first.character, member.character) });
      repeated ??= member.name;
    }
  }
  if (repeated !== null) row.repair("film with a person twice in its cast, entries joined", "cast", repeated);
  return [...byPerson.values()];
}

function joinCharacters(first: string, second: string): string {
  if (isBlank(first) || first === second) return second;
  return isBlank(second) ? first : `${first} / ${second}`;
}

/** In the file's order; one person may hold several jobs, but each once. */
function readCrew(cell: string, row: RowLedger, strings: StringPool): CrewMember[] {
  const members = new Map<string, CrewMember>();
  for (const entry of readJsonList(cell, "crew", row)) {
    const member = crewMember(entry, strings);
    const key = `${member.personId} ${member.department} ${member.job}`;
    if (!isNamed(member.name, entry)) continue;
    if (members.has(key)) row.repair("entry of crew listed twice, left out", "crew", member.name);
    else members.set(key, member);
  }
  const crew = [...members.values()];
  const directed = crew.some((member) => member.job === "Director");
  if (!directed)
    row.repair("film without a director, kept", "crew", crew.length === 0 ? "[]" : `${crew.length} people`);
  return crew;
}

function crewMember(entry: JsonEntry, strings: StringPool): CrewMember {
  return {
    personId: wholeField(entry, "id"),
    name: strings.share(textField(entry, "name")),
    department: strings.share(textField(entry, "department")),
    job: strings.share(textField(entry, "job")),
  };
}

function isNamed(name: string, entry: JsonEntry): boolean {
  if (!isBlank(name)) return true;
  entry.row.repair(`entry of ${entry.column} with a blank name, left out`, entry.column, `entry ${entry.number}`);
  return false;
}
