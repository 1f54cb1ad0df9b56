// Numbers of films in words: what a model reads as a logarithm or an angle is told as what it is of.
import { type FactTable, factColumns } from "../../traits/fact-table.ts";

export interface DescribedNumber {
  /** The same for numbers that tell the same thing in two ways. */
  readonly key: string;
  /** "runtime: 170", "budget: 60,000,000", "runtime: not known". */
  readonly text: string;
}

const angles = "time of year";
const yesOrNo = new Set([
  "has a homepage",
  "title was translated",
  "released",
  "in English",
  "made in the United States",
]);

/** What a short name is of. */
const longer: Readonly<Record<string, string>> = {
  "parts with a name": "share of parts with a name",
  voices: "share of the cast that are voices",
  "playing themselves": "share of the cast playing themselves",
  uncredited: "share of the cast uncredited",
  "parts of two words": "share of parts of two words",
};

/** Lists of people whose label stands before a name, and reads badly without one. */
const peopleOf: Readonly<Record<string, string>> = {
  with: "the leads",
  "in the cast": "the cast",
  "in the crew": "the crew",
  "head of a department": "heads of departments",
};

/** One number of a film of a table; of a name that the table does not have the name alone is told. */
export function describeNumber(facts: FactTable, film: number, id: string): DescribedNumber {
  if (id.startsWith(angles)) return { key: angles, text: angles };
  const plain = id.replace(/(?<=^(?:films|ratings) by )[^,]+/, (label) => peopleOf[label] ?? label);
  if (!facts.names.includes(id)) return { key: id, text: plain };
  const [column = 0] = factColumns(facts, [id]);
  const value = facts.numbers[film * facts.names.length + column] as number;
  const name = longer[id] ?? plain.replace(/ \(log\)$/, "");
  if (Number.isNaN(value)) return { key: id, text: `${name}: not known` };
  if (yesOrNo.has(id)) return { key: id, text: `${name}: ${value > 0 ? "yes" : "no"}` };
  if (id.startsWith("year")) return { key: id, text: `${name}: ${Math.floor(value)}` };
  if (!id.endsWith("(log)")) return { key: id, text: `${name}: ${rounded(value)}` };
  // filmographies count in doublings (film-numbers.ts), everything else in tens
  const told = id.startsWith("films by") ? 2 ** value - 1 : id.includes(" over ") ? 10 ** value : 10 ** value - 1;
  return { key: id, text: `${name}: ${rounded(told)}` };
}

function rounded(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(Number(value.toPrecision(4))).toLocaleString("en-US");
  return `${Number(size >= 100 ? value.toFixed(0) : value.toFixed(size >= 10 ? 1 : 2))}`;
}
