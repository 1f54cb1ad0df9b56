// Measures by how much is known of a person, and by how popular the films are that they are to find.
// By history: the same measure, for people whose history (as it is handed in) has so many films.
// By popularity: for the held-out films of one decile alone. The person's other held-out films are taken out of the ranking, so
// that they neither count nor stand in the way; an oracle has 1 in every decile. Deciles: fold-facts.ts.
import type { Column } from "./columns.ts";
import type { RankedCase } from "./rank-case.ts";

export type SliceKind = "history" | "popularity";

/** Lengths of histories, both ends included. */
export const historySlices: readonly { readonly label: string; readonly from: number; readonly to: number }[] = [
  { label: "1-5", from: 1, to: 5 },
  { label: "6-10", from: 6, to: 10 },
  { label: "11-20", from: 11, to: 20 },
  { label: "21-50", from: 21, to: 50 },
  { label: "51-100", from: 51, to: 100 },
  { label: "101+", from: 101, to: Number.POSITIVE_INFINITY },
];

/** 1 for the least popular films to 10. */
export const popularityDeciles: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The columns of one measure by slices: `ndcg@100[history=6-10]`, `ndcg@100[popularity=10]`. */
export function slicedColumns(column: Column, kind: SliceKind): Column[] {
  return kind === "history" ? byHistory(column) : byPopularity(column);
}

function byHistory({ name, measure }: Column): Column[] {
  return historySlices.map(({ label, from, to }) => ({
    name: `${name}[history=${label}]`,
    measure: (answer) => {
      const films = answer.asked.history.items.length;
      return films >= from && films <= to ? measure(answer) : Number.NaN;
    },
  }));
}

function byPopularity({ name, measure }: Column): Column[] {
  return popularityDeciles.map((decile) => ({
    name: `${name}[popularity=${decile}]`,
    measure: (answer) => {
      const ranked = onlyDecile(answer.ranked, answer.facts.deciles, decile);
      return ranked === null ? Number.NaN : measure({ ...answer, ranked });
    },
  }));
}

/** The ranks of relevant films of one decile once the other relevant films are taken out; null where none is of it. */
function onlyDecile(ranked: RankedCase, deciles: Uint8Array, decile: number): RankedCase | null {
  const films: number[] = [];
  const ranks: number[] = [];
  let others = 0;
  for (const [at, film] of ranked.films.entries()) {
    if (deciles[film] !== decile) others++;
    else {
      films.push(film);
      ranks.push(ranked.ranks[at]! - others);
    }
  }
  if (films.length === 0) return null;
  return {
    films: Uint32Array.from(films),
    ranks: Uint32Array.from(ranks),
    dislikedRanks: new Uint32Array(0),
    candidates: ranked.candidates - others,
  };
}
