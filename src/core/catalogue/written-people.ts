// Who made a film, as a person writes it: names alone, or with a part or a job. Becomes credits as the catalogue has them.
import type { FilmRemarks } from "./field-fault.ts";
import type { CastMember, CrewMember } from "./film.ts";
import type { NameMatcher } from "./match-names.ts";
import { quoteSeen } from "./quote-seen.ts";
import { readText } from "./written-values.ts";

/** Jobs that models look for, in TMDB's spelling, with their departments. Other jobs may be written, too. */
const departments: ReadonlyMap<string, readonly [job: string, department: string]> = new Map(
  (
    [
      ["Director", "Directing"],
      ["Screenplay", "Writing"],
      ["Writer", "Writing"],
      ["Story", "Writing"],
      ["Novel", "Writing"],
      ["Author", "Writing"],
      ["Characters", "Writing"],
      ["Original Story", "Writing"],
      ["Producer", "Production"],
      ["Executive Producer", "Production"],
      ["Casting", "Production"],
      ["Director of Photography", "Camera"],
      ["Editor", "Editing"],
      ["Original Music Composer", "Sound"],
      ["Music", "Sound"],
      ["Production Design", "Art"],
      ["Art Direction", "Art"],
      ["Costume Design", "Costume & Make-Up"],
    ] as const
  ).map(([job, department]) => [job.toLowerCase(), [job, department]]),
);
const otherDepartment = "Crew";

/** A job held by each of several people. */
export function crewOf(names: readonly string[], job: "Director" | "Writer", matcher: NameMatcher): CrewMember[] {
  return names.map((name) => crewMember(name, job, null, matcher));
}

/** `[{ "name": "Hans Zimmer", "job": "Original Music Composer" }]`; `department` is guessed from the job where it is left out. */
export function readCrew(value: unknown, field: string, remarks: FilmRemarks, matcher: NameMatcher): CrewMember[] {
  if (!Array.isArray(value)) return remarks.fault(field, value, "a list of people with a job") ?? [];
  return value.flatMap((entry: unknown, k) => {
    const at = `${field}[${k + 1}]`;
    const fields = entryFields(entry, at, ["name", "job", "department"], remarks, `{ "name", "job" }`);
    if (fields === null) return [];
    const name = readText(fields["name"], `${at}.name`, remarks);
    const job = readText(fields["job"], `${at}.job`, remarks);
    const isSaid = fields["department"] !== undefined && fields["department"] !== null;
    const department = isSaid ? readText(fields["department"], `${at}.department`, remarks) : null;
    return name === null || job === null ? [] : [crewMember(name, job, department, matcher)];
  });
}

function crewMember(name: string, job: string, department: string | null, matcher: NameMatcher): CrewMember {
  const [spelt, usual] = departments.get(job.toLowerCase()) ?? [job, otherDepartment];
  const person = matcher.id("person", name);
  return { personId: person.id, name: person.name, department: department ?? usual, job: spelt };
}

/** Names, or `{ "name": "Al Pacino", "character": "Vincent Hanna" }`, in the order of the credits. Each person is listed once. */
export function readCast(value: unknown, field: string, remarks: FilmRemarks, matcher: NameMatcher): CastMember[] {
  if (!Array.isArray(value)) return remarks.fault(field, value, "a list of names, the leading role first,") ?? [];
  const cast = new Map<number, CastMember>();
  value.forEach((entry: unknown, k) => {
    const written = castEntry(entry, `${field}[${k + 1}]`, remarks);
    if (written === null) return;
    const { id, name } = matcher.id("person", written.name);
    const before = cast.get(id);
    const parts = [before?.character ?? "", written.character].filter((part) => part !== "");
    cast.set(id, { personId: id, name, character: parts.join(" / "), order: before?.order ?? cast.size });
  });
  return [...cast.values()];
}

function castEntry(entry: unknown, at: string, remarks: FilmRemarks): { name: string; character: string } | null {
  if (typeof entry === "string") {
    const name = readText(entry, at, remarks);
    return name === null ? null : { name, character: "" };
  }
  const fields = entryFields(entry, at, ["name", "character"], remarks, `a name or { "name", "character" }`);
  if (fields === null) return null;
  const name = readText(fields["name"], `${at}.name`, remarks);
  const part = fields["character"] ?? "";
  if (typeof part !== "string") return remarks.fault(`${at}.character`, part, "a text");
  return name === null ? null : { name, character: part.trim() };
}

/** The fields of an object in a list; null where it is none. Fields that it must not have are faults. */
function entryFields(
  entry: unknown,
  at: string,
  allowed: readonly string[],
  remarks: FilmRemarks,
  needed: string,
): Readonly<Record<string, unknown>> | null {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return remarks.fault(at, entry, needed);
  for (const key of Object.keys(entry).filter((each) => !allowed.includes(each))) {
    remarks.fault(at, entry[key as never], `nothing but ${allowed.join(", ")}, so no ${quoteSeen(key, 30)},`);
  }
  return { ...entry };
}
