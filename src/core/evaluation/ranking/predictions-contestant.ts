// An outsider in a comparison: scores that some other program wrote down, one a person and film. It learns nothing here; whoever
// made the scores has to have kept to the split. A film without a score ranks behind all that have one.
import { InputError } from "../../errors/input-error.ts";
import type { Contestant } from "./contestant.ts";
import type { RankingFold } from "./ranking-case.ts";

/** Side by side, in the table's own indices. */
export interface PredictionTable {
  readonly users: ArrayLike<number>;
  readonly films: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

const cannot = "Cannot use predictions";

/**
 * A contestant that answers from a table. Where a person is tested in several folds, each gets the same answer.
 *
 * @param id the model's id in tables
 * @throws InputError where the columns differ in length, or a score is NaN
 */
export function predictionsContestant(
  id: string,
  table: PredictionTable,
  options: Readonly<Record<string, unknown>> = {},
): Contestant {
  const rowsOfUser = rowsByUser(table);
  const fit = async (fold: RankingFold) => {
    checkPeople(fold, rowsOfUser);
    return {
      items: fold.train.items.length,
      score: (_: unknown, out: Float32Array, user: number) => {
        out.fill(Number.NEGATIVE_INFINITY);
        for (const row of rowsOfUser.get(user) ?? []) out[table.films[row]!] = table.scores[row]!;
      },
    };
  };
  return { id, options, fit };
}

function rowsByUser({ users, films, scores }: PredictionTable): Map<number, number[]> {
  if (users.length !== films.length || users.length !== scores.length) {
    const seen = `${users.length} people, ${films.length} films and ${scores.length} scores`;
    throw new InputError(cannot, `columns of ${seen} were seen; equal lengths were needed`);
  }
  const rows = new Map<number, number[]>();
  for (let row = 0; row < users.length; row++) {
    if (Number.isNaN(scores[row])) throw new InputError(cannot, `score NaN in row ${row + 1}; a number was needed`);
    const own = rows.get(users[row]!);
    if (own === undefined) rows.set(users[row]!, [row]);
    else own.push(row);
  }
  return rows;
}

/** @throws InputError where a tested person has no score */
function checkPeople({ cases, train }: RankingFold, rows: ReadonlyMap<number, unknown>): void {
  const missing = cases.filter(({ user }) => !rows.has(user));
  const [first] = missing;
  if (first === undefined) return;
  const seen = `${missing.length} of ${cases.length} tested people have no score, the first is ${train.users[first.user]}`;
  throw new InputError(cannot, `${seen}; scores for every tested person were needed`);
}
