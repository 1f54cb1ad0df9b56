import { describe, expect, it } from "vitest";
import { type PeopleTable, readPeople } from "../../../src/node/ratings/read-people.ts";
import { memorySource } from "../files/memory-source.ts";

const read = (table: PeopleTable, content: string) => readPeople(memorySource(content, [5, 11], table), table);

describe("readPeople", () => {
  it("reads u.user and users.dat", async () => {
    const { people, report } = await read("u.user", "1|24|M|technician|85711\n2|53|F|other|94043\n");
    expect(people).toEqual([
      { rawId: 1, age: 24, gender: "M", occupation: "technician" },
      { rawId: 2, age: 53, gender: "F", occupation: "other" },
    ]);
    expect(report).toMatchObject({ rowsRead: 2, rowsKept: 2, refused: [] });
    expect((await read("users.dat", "1::F::1::10::48067\r\n")).people).toEqual([
      { rawId: 1, age: 1, gender: "F", occupation: "10" },
    ]);
  });

  it("keeps the first of people with one id, and people who did not say everything", async () => {
    const { people, report } = await read("u.user", "4|old||  |1\n4|30|M|writer|1\nx|3|M|writer|1\n5|30|M\n");
    expect(people).toEqual([{ rawId: 4, age: null, gender: null, occupation: null }]);
    expect(report.refused).toEqual([
      { line: 2, column: "userId", why: "the person 4 was seen before, on line 1" },
      { line: 3, column: "userId", why: '"x" was seen; a whole number from 1 was needed' },
      { line: 4, column: "", why: "3 cells were seen; 5 with | between them were needed" },
    ]);
    expect(report.repaired).toMatchObject([{ what: "age is no whole number, kept without", count: 1 }]);
  });

  it("refuses what is no table of people", async () => {
    await expect(read("users.dat", "userId,age\n1,2\n")).rejects.toThrow(
      "Cannot read the list of people: users.dat: no row can be used, 2 refused",
    );
  });
});
