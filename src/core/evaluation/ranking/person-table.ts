// What was measured of each person that one contestant was asked about: a row a question, a column a measure. A person who
// is asked in several folds has several rows; what is said of people takes the mean of those, so that nobody counts twice.

/** One value a person, where the measure exists for them. */
export interface PersonValues {
  /** User indices, ascending. */
  readonly users: Uint32Array;
  /** Beside `users`. */
  readonly values: Float64Array;
}

export class PersonTable {
  readonly names: readonly string[];
  private readonly users: number[] = [];
  private readonly rows: Float64Array[] = [];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** How many questions were asked. */
  get size(): number {
    return this.users.length;
  }

  /** @param values one a column, NaN where a measure does not exist */
  add(user: number, values: readonly number[]): void {
    this.users.push(user);
    this.rows.push(Float64Array.from(values));
  }

  /** A column by person. @throws RangeError for a column that is not there */
  values(name: string): PersonValues {
    const column = this.names.indexOf(name);
    if (column < 0) throw new RangeError(`Cannot read a column: ${name} is none of ${this.names.join(", ")}`);
    const sums = new Map<number, { sum: number; count: number }>();
    for (const [row, user] of this.users.entries()) {
      const value = this.rows[row]![column]!;
      if (Number.isNaN(value)) continue;
      const found = sums.get(user);
      if (found === undefined) sums.set(user, { sum: value, count: 1 });
      else {
        found.sum += value;
        found.count++;
      }
    }
    const users = Uint32Array.from(sums.keys()).sort();
    return { users, values: Float64Array.from(users, (user) => sums.get(user)!.sum / sums.get(user)!.count) };
  }

  /** Means over the questions from one on, those of a fold: of some columns, where they exist for anybody. */
  meansFrom(first: number, names: readonly string[]): Record<string, number> {
    const means: Record<string, number> = {};
    for (const name of names) {
      const column = this.names.indexOf(name);
      const values = this.rows.slice(first).flatMap((row) => (Number.isNaN(row[column]) ? [] : [row[column]!]));
      if (values.length > 0) means[name] = meanOf(values);
    }
    return means;
  }
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
