// The page's code by what it is for: the first pattern that a source's path fits. What is left to a group's neighbours by gzip counts for none,
// so that groups add up to less than the whole.
import { gzipSync } from "node:zlib";
import type { Piece } from "./bytes-by-source.ts";

const groups: readonly (readonly [group: string, pattern: RegExp])[] = [
  ["svelte", /node_modules\/svelte/],
  ["other packages", /node_modules/],
  ["covers", /src\/web\/covers/],
  ["words", /src\/web\/messages/],
  ["map", /src\/web\/(map|parts\/map)/],
  ["tune and moods", /src\/web\/(parts\/tune|moods|routes\/Tune)/],
  ["you", /src\/web\/(parts\/you|routes\/You|person)/],
  ["lab", /src\/web\/(lab|parts\/lab|routes\/Lab)/],
  ["worker's own", /src\/web\/(worker|protocol|client)/],
  ["screens", /src\/web/],
  ["asking", /core\/recommend\/asking/],
  ["filters and choosing", /core\/recommend/],
  ["a person's files", /core\/(imports|ratings\/parse|catalogue)/],
  ["search", /core\/search/],
  ["stars", /core\/models\/stars/],
  ["models of lists", /core\/models/],
  ["artifact", /core\/artifact/],
  ["kernels", /src\/kernels/],
  ["the rest of core", /core\//],
];

/** Texts that the bundler moved (templates, the kernels' module) have no source. */
const unknown = "templates and tables";

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** What each group costs: bytes of gzip by which the file would be smaller without it. */
export function costsOf(pieces: readonly Piece[]): Record<string, number> {
  const groupOf = (source: string | null) =>
    source === null ? unknown : (groups.find(([, pattern]) => pattern.test(source))?.[0] ?? source);
  const owned = pieces.map(({ text, source }) => ({ text, group: groupOf(source) }));
  const whole = gzipped(owned.map(({ text }) => text).join(""));
  const costs = [...new Set(owned.map(({ group }) => group))].map((group): [string, number] => {
    const others = owned.filter((piece) => piece.group !== group).map(({ text }) => text);
    return [group, whole - gzipped(others.join(""))];
  });
  return Object.fromEntries(costs.sort(([, a], [, b]) => b - a));
}
