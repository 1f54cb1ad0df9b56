import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { csvCell } from "../../../src/core/text/csv-cell.ts";
import type { WrittenPerson } from "../../../src/node/histories/people.ts";
import { readPeopleTable } from "../../../src/node/histories/people-table.ts";
import { readRows } from "../../../src/node/histories/read-person.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

async function people(text: string) {
  const path = join(await temporaryFolder(), "people.csv");
  await writeFile(path, text);
  const table = await readPeopleTable(path);
  return Array.from({ length: table.count }, (_, k) => {
    const { name, file, rows } = table.at(k) as WrittenPerson;
    return { name, read: () => readRows(rows!, file) };
  });
}

describe("readPeopleTable", () => {
  it("deals out rows to people, with the lines of the whole table, also where cells hold line ends", async () => {
    const [b, a] = await people('rating,User Id,title\n5,b,"Heat,\nagain"\n4,a,Alien\nx,b,Thief\n3,a\n');
    expect([b?.name, a?.name]).toEqual(["b", "a"]);
    expect(b?.read()).toMatchObject({
      entries: [{ entry: 1, line: 2, rating: 5, film: { title: "Heat, again" } }],
      faults: [{ entry: 2, line: 5, title: "Thief" }],
    });
    expect(a?.read()).toMatchObject({
      entries: [{ line: 4 }],
      faults: [{ line: 6, why: expect.stringMatching(/2 fields/) }],
    });
  });

  it("keeps every rating with its person, whatever names and order", async () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== "" && !text.includes("\0"));
    const row = fc.record({
      user: cell,
      tmdb: fc.integer({ min: 1, max: 999 }),
      rating: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = rows.map(({ user, tmdb, rating }) => `${csvCell(user)},${tmdb},${rating}`);
        const read = await people(`user,tmdb,rating\n${lines.join("\n")}\n`);
        const found = read.flatMap(({ name, read: of }) =>
          of().entries.map(({ film, rating }) => `${name} ${film.tmdb} ${rating}`),
        );
        expect(found.sort()).toEqual(rows.map(({ user, tmdb, rating }) => `${user} ${tmdb} ${rating}`).sort());
      }),
      { numRuns: 40 },
    );
  });

  it("lets no other error than one about the input out, whatever the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), fc.boolean(), async (text, hasHeader) => {
        try {
          for (const { read } of await people(hasHeader ? `user,tmdb,rating\n${text}` : text)) read();
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 60 },
    );
  });
});
