// An answer taken apart for people: traits by their names, numbers with their values, the chance that nobody votes, and the small ones
// together. What the Gaussian process and the trees say of the same thing is one line. The values add up to the answer.
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import type { GpReader } from "../film-gp/gp-rows.ts";
import { describeNumber } from "./describe-number.ts";
import type { Contribution } from "./film-answer.ts";
import type { TrackAnswer } from "./track-model.ts";

/** How all numbers of a film meet cannot be laid at the door of one of them. */
const meeting = "how its numbers meet";

interface Named {
  readonly kind: "trait" | "number";
  readonly name: string;
  value: number;
}

/**
 * @param facts of one film
 * @param reasons how many are told by name
 */
export function contributionsOf(
  answer: TrackAnswer,
  index: TraitIndex,
  reader: GpReader,
  facts: FactTable,
  reasons: number,
): Contribution[] {
  const byTrees = answer.combiner.blend[1] as number;
  const byProcess = 1 - byTrees;
  const { shares } = answer;
  const named = new Map<string, Named>();
  const add = (kind: Named["kind"], key: string, name: string, value: number) => {
    const own = named.get(key);
    if (own === undefined) named.set(key, { kind, name, value });
    else own.value += value;
  };
  for (const [trait, value] of shares.traits) {
    const number = reader.traits.inIndex[trait] as number;
    const label = index.label(number);
    add("trait", label, label, byProcess * value);
  }
  const has = traitsOf(index, facts);
  const tell = (id: string) => describeNumber(facts, 0, id);
  for (const [group, id] of reader.parts.groups.entries()) {
    if (id === "level") continue;
    add("number", tell(id).key, tell(id).text, byProcess * (shares.groups[group] as number));
  }
  add("number", meeting, meeting, byProcess * shares.together);
  for (const [id, value] of answer.treeShares) {
    if (!id.includes(": ")) add("number", tell(id).key, tell(id).text, byTrees * value);
    // a tree also asks what a film is not
    else add("trait", has.has(id) ? id : `not ${id}`, has.has(id) ? id : `not ${id}`, byTrees * value);
  }
  const level = shares.groups[reader.parts.groups.indexOf("level")] as number;
  const base = byProcess * (shares.centre + level) + byTrees * answer.treeBase + (answer.combiner.blend[0] as number);
  return gather(answer, base, [...named.values()], reasons);
}

/** What the one film has, as columns of trees are called. */
function traitsOf(index: TraitIndex, { traits }: FactTable): ReadonlySet<string> {
  return new Set(Array.from(traits, (number) => index.label(number)));
}

function gather({ expected, rating, chance }: TrackAnswer, base: number, named: readonly Named[], reasons: number) {
  const told = named.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, reasons);
  const ofChance = expected - rating;
  const rest = expected - ofChance - base - told.reduce((sum, { value }) => sum + value, 0);
  const percent = Math.round(100 * (1 - chance));
  const contributions: Contribution[] = [{ kind: "base", name: "where every film starts", value: base }, ...told];
  contributions.push({ kind: "rest", name: `${named.length - told.length} smaller ones together`, value: rest });
  if (chance < 1) {
    const name =
      chance === 0 ? "nobody has voted" : `a chance of ${percent < 1 ? "under 1" : percent} % that nobody votes`;
    contributions.push({ kind: "chance", name, value: ofChance });
  }
  return contributions;
}
