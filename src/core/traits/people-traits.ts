// The people of a table of ratings as traits: age by bands, gender, occupation, one row a row of the table. For models of stars that read
// people (StarWork.peopleTraits). Every value is 1; what a trait weighs is the model's. Somebody of whom nothing is known has an empty row.
import type { PersonFacts } from "../ratings/person-rows.ts";
import type { RawIds } from "../ratings/ratings.ts";
import { sparseOnes } from "./sparse-ones.ts";
import { rawNumbers, type TableTraits } from "./table-traits.ts";

/** The lowest ages of the bands, those of MovieLens 1M: exact ages are put into the same ones. */
const ageBands: readonly number[] = [0, 18, 25, 35, 45, 50, 56];

/**
 * Columns go by kind, ages first, within a kind in the order in which they are first seen in the table.
 *
 * @param users raw ids of the table's rows
 * @param people what is known of them; those who are no rows are passed over
 */
export function peopleTraits(users: RawIds, people: readonly PersonFacts[]): TableTraits {
  const known = new Map(people.map((person) => [person.rawId, person]));
  const rows = rawNumbers(users).map((id) => known.get(id));
  const columns = new Map<string, number>();
  const traits: number[][] = rows.map(() => []);
  for (const read of [ageLabel, genderLabel, occupationLabel]) {
    for (const [row, person] of rows.entries()) {
      const label = person === undefined ? null : read(person);
      if (label === null) continue;
      const column = columns.get(label) ?? columns.size;
      columns.set(label, column);
      traits[row]!.push(column);
    }
  }
  return { traits: sparseOnes(traits, columns.size), labels: [...columns.keys()] };
}

function ageLabel({ age }: PersonFacts): string | null {
  if (age === null) return null;
  const band = ageBands.findLastIndex((from) => age >= from);
  const next = ageBands[band + 1];
  return next === undefined ? `age: ${ageBands[band]} and more` : `age: ${ageBands[band]} to ${next - 1}`;
}

const genderLabel = ({ gender }: PersonFacts) => (gender === null ? null : `gender: ${gender}`);
const occupationLabel = ({ occupation }: PersonFacts) => (occupation === null ? null : `occupation: ${occupation}`);
