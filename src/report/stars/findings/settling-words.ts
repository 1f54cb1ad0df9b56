// Whether chains have settled, as the model itself judges it, and what to do where they have not.
import { capital, counted, countWord, listed } from "../../article/numbers.ts";
import { type Chain, type ModelChains, sweepsBehind } from "./chains.ts";

/** Folds in whose chains something speaks against having settled. */
export function unsettled({ chains }: Pick<ModelChains, "chains">): Chain[] {
  return chains.filter(({ notes }) => notes.length > 0);
}

export function settlingSentence(own: ModelChains): string {
  const found = unsettled(own);
  const { chains } = own;
  if (found.length === 0) {
    const worth = chains.flatMap(({ effectiveDraws }) => effectiveDraws["rmse"] ?? []);
    const least =
      worth.length === 0
        ? ""
        : `: where draws are kept, the error on training ratings is worth at least ${counted(Math.min(...worth), "independent draw")} in each`;
    const which = chains.length === 1 ? "the chain" : `any of the ${countWord(chains.length)} chains`;
    return `Nothing speaks against ${which} having settled${least}. That is a sign, not a proof.`;
  }
  const where =
    chains.length === 1
      ? "The chain has"
      : found.length === chains.length
        ? `None of the ${countWord(chains.length)} chains has`
        : `The ${found.length === 1 ? "chain" : "chains"} of fold ${listed(found.map(({ fold }) => String(fold)))} ${found.length === 1 ? "has" : "have"}`;
  const denied = found.length === chains.length && chains.length > 1 ? "settled" : "not settled";
  return `${where} ${denied}: ${lowestWorth(found)}, and draws may still stand for where the chain began.`;
}

/** The model's own reason in figures. */
function lowestWorth(found: readonly Chain[]): string {
  const worst = found.toSorted((a, b) => (a.effectiveDraws["rmse"] ?? 0) - (b.effectiveDraws["rmse"] ?? 0))[0];
  const worth = worst?.effectiveDraws["rmse"];
  if (worst === undefined || worth === undefined) return "the model says so";
  const least = found.length > 1 ? "as few as " : "only ";
  return `the error on training ratings is worth ${least}${counted(worth, "independent draw")} in ${sweepsBehind(worst)} sweeps`;
}

export interface Advice {
  readonly words: string;
  /** Options for the command line; empty where the row does not say how many sweeps there were. */
  readonly options: string;
}

/** Null where nothing has to be done. */
export function whatToDo(own: ModelChains): Advice | null {
  if (unsettled(own).length === 0) return null;
  const { sweeps, burnIn } = own.row.options;
  const words =
    "What helps are more sweeps and a longer burn-in. The figures of this page are those of the draws as they are.";
  if (typeof sweeps !== "number" || typeof burnIn !== "number") return { words, options: "" };
  const set = (name: string, value: number) => `--set ${own.row.model}.${name}=${value}`;
  const longer = { sweeps: 4 * sweeps, burnIn: Math.max(4 * burnIn, sweeps) };
  return {
    words: `${words} ${capital("four times as long")}:`,
    options: `${set("sweeps", longer.sweeps)} ${set("burnIn", longer.burnIn)}`,
  };
}
