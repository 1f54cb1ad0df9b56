// Whether chains have settled, as the model itself judges it by their error, which hyper-parameters are slower than that, and what to do.
import { counted, countWord, listed } from "../../article/numbers.ts";
import { type Chain, type ModelChains, sweepsBehind } from "./chains.ts";
import { traceName } from "./trace-names.ts";

/** Of fewer independent draws, or than a tenth of the sweeps where those are few, a value is called slow. */
const fewDraws = 5;

/** Folds in whose chains something speaks against having settled. */
export function unsettled({ chains }: Pick<ModelChains, "chains">): Chain[] {
  return chains.filter(({ notes }) => notes.length > 0);
}

export function settlingSentence(own: ModelChains): string {
  const found = unsettled(own);
  return found.length === 0 ? settledSentence(own) : `${unsettledWords(own, found)}: ${reasonOf(found)}.`;
}

function settledSentence(own: ModelChains): string {
  const { chains } = own;
  const worth = chains.flatMap(({ effectiveDraws }) => effectiveDraws["rmse"] ?? []);
  const draws = counted(Math.min(...worth), "independent draw");
  const least =
    worth.length === 0 ? "" : `: where draws are kept, the error on training ratings is worth ${draws} or more`;
  const which = chains.length === 1 ? "the chain" : `any of the ${countWord(chains.length)} chains`;
  return `Nothing speaks against the error of ${which} having settled${least}. That is a sign, not a proof.${slowSentence(own)}`;
}

/** Hyper-parameters that still move where the error does not; empty where there are none. */
function slowSentence(own: ModelChains): string {
  const slow = own.traced.flatMap((trace) => {
    if (trace === "rmse") return [];
    const least = own.chains
      .filter((chain) => isSlow(chain, trace))
      .map(({ effectiveDraws }) => effectiveDraws[trace] ?? 0);
    return least.length === 0 ? [] : [`${traceName(trace).name} (${Math.min(...least)})`];
  });
  if (slow.length === 0) return "";
  return ` Slower than it, with so few independent draws in a chain that nobody can say where they will settle: ${listed(slow)}.`;
}

function isSlow(chain: Chain, trace: string): boolean {
  const worth = chain.effectiveDraws[trace];
  return worth !== undefined && worth < Math.min(fewDraws, sweepsBehind(chain) / 10);
}

function unsettledWords({ chains }: ModelChains, found: readonly Chain[]): string {
  if (chains.length === 1) return "The chain has not settled";
  if (found.length === chains.length) return `None of the ${countWord(chains.length)} chains has settled`;
  const folds = listed(found.map(({ fold }) => String(fold)));
  return found.length === 1
    ? `The chain of fold ${folds} has not settled`
    : `The chains of folds ${folds} have not settled`;
}

/** The model's own reason, in figures where it has them: few independent draws, or an error that still moves. */
function reasonOf(found: readonly Chain[]): string {
  const [worst] = found.toSorted((a, b) => drawsOfError(a) - drawsOfError(b));
  if (worst === undefined || worst.effectiveDraws["rmse"] === undefined) return "the model says so";
  const least = found.length > 1 ? "as few as" : "only";
  const draws = counted(drawsOfError(worst), "independent draw");
  const seen = isSlow(worst, "rmse")
    ? `is worth ${least} ${draws} in ${sweepsBehind(worst)} sweeps`
    : "still moved where draws are kept";
  return `the error on training ratings ${seen}, and draws may still stand for where the chain began`;
}

function drawsOfError({ effectiveDraws }: Chain): number {
  return effectiveDraws["rmse"] ?? Number.POSITIVE_INFINITY;
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
    words: `${words} Four times as long:`,
    options: `${set("sweeps", longer.sweeps)} ${set("burnIn", longer.burnIn)}`,
  };
}
