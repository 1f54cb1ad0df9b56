// What docs/guide/histories.md shows must be what the reader takes.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entryFields } from "../../../src/core/imports/entry-fields.ts";
import { historyEvents } from "../../../src/core/imports/history-entry.ts";
import { readHistory } from "../../../src/core/imports/read-history.ts";
import { bytesOf } from "./history-texts.ts";

const guide = readFileSync(new URL("../../../docs/guide/histories.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/(?:^ {4}.*\n)+/gm)].map(([block]) => block.replaceAll(/^ {4}/gm, ""));
const read = (start: string) =>
  readHistory(bytesOf(blocks.find((block) => block.startsWith(start)) as string), "guide");

describe("docs/guide/histories.md", () => {
  it.each(["{", "title,"])("shows a history that begins with %j and is read without a fault", (start) => {
    const { entries, faults, notes } = read(start);
    expect([faults, notes]).toEqual([[], []]);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ film: { title: "Heat", year: 1995 }, rating: 4.5, event: "watched" });
  });

  it("names every field and every event", () => {
    for (const name of [...entryFields, ...historyEvents]) expect(guide).toContain(`\`${name}\``);
  });
});
