import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { type ReadRatingsOptions, readRatings } from "../../../src/node/ratings/read-ratings.ts";
import { memorySource } from "../files/memory-source.ts";
import { type Entry, entriesOf } from "./entries-of.ts";

const read = (text: string | Uint8Array, options?: ReadRatingsOptions) => readRatings(memorySource(text), options);
const faultOf = (text: string | Uint8Array, options?: ReadRatingsOptions) =>
  read(text, options).then(
    () => "none",
    (error: unknown) => (error instanceof InputError ? error.message.replace("Cannot read the ratings: ", "") : error),
  );

const three: Entry[] = [
  [1, 10, 4, 100],
  [1, 20, 3.5, 200],
  [7, 10, 0.5, 300],
];

describe("readRatings knows the forms", () => {
  const forms: Record<string, [text: string, options?: ReadRatingsOptions]> = {
    "ratings.csv": ["userId,movieId,rating,timestamp\n1,10,4.0,100\n1,20,3.5,200\n7,10,0.5,300\n"],
    "with CRLF": ["userId,movieId,rating,timestamp\r\n1,10,4.0,100\r\n1,20,3.5,200\r\n7,10,0.5,300\r\n"],
    "u.data": ["1\t10\t4\t100\n1\t20\t3.5\t200\n7\t10\t0.5\t300\n"],
    "ratings.dat": ["1::10::4::100\n1::20::3.5::200\n7::10::0.5::300\n"],
    "without a last line end": ["1::10::4::100\n1::20::3.5::200\n7::10::0.5::300"],
    "semicolons, other names, other order": ["Stars;when;Film;User;date\n4;x;10;1;100\n3.5;y;20;1;200\n.5;;10;7;300\n"],
    "a header with two colons": ["user::item::score::time\n1::10::4::100\n1::20::3.5::200\n7::10::0.5::300\n"],
    "a byte order mark": ["\ufeffuserId,movieId,rating,timestamp\n1,10,4,100\n1,20,3.5,200\n7,10,.5,300"],
    "blank lines": ["\n\r\n1,10,4,100\n\n1,20,3.5,200\n   \n7,10,0.5,300\n\n\n"],
    "quotes everywhere": [
      '"userId","movieId","rating","timestamp"\r\n"1","10","4.0","100"\r\n1,"20",3.5,200\r\n7,10,"0.5",300',
    ],
    "other columns with delimiters, line ends and quotes": [
      'id,user,note,item,rating,time\n1,1,"a, ""b""\nc",10,4,100\n2,1,x"y,20,3.5,200\n3,7,,10,0.5,300\n',
    ],
    "numbers with spaces and exponents": [
      "u,1,2,3\n1,10, 4 ,1e2\n1,20,+3.5, 200\n7,10,5e-1,300.0\n",
      {
        header: true,
        columns: { user: 1, item: 2, rating: 3, time: 4 },
      },
    ],
    "columns by name": [
      "a,b,c,d\n10,4,100,1\n20,3.5,200,1\n10,0.5,300,7\n",
      {
        columns: { item: "a", rating: "b", time: "c", user: "d" },
      },
    ],
    "columns by number, without a header": [
      "10,4,100,1,x\n20,3.5,200,1,x\n10,0.5,300,7,x\n",
      {
        columns: { item: 1, rating: 2, time: 3, user: 4 },
      },
    ],
    "days and moments": [
      "user,item,rating,date\n1,10,4,1970-01-01 00:01:40\n1,20,3.5,1970-01-01T01:03:20+01:00\n7,10,0.5,1970-01-01T00:05Z\n",
    ],
  };
  for (const [name, [text, options]] of Object.entries(forms)) {
    it(name, async () => {
      const { ratings, report } = await read(text, options);
      expect(entriesOf(ratings)).toEqual(three);
      expect(report).toMatchObject({ rowsRead: 3, rowsKept: 3, repeats: 0, refused: [] });
    });
  }

  it("leaves times out where there are none", async () => {
    const { ratings } = await read("1::10::4\n1::20::3.5\n");
    expect(ratings.times).toBeUndefined();
    expect(entriesOf(ratings).length).toBe(2);
  });
});

describe("readRatings numbers people and films", () => {
  it("by first appearance, in rows that are kept", async () => {
    const { ratings } = await read("9,5,4\n3,8,4\n4,1,99\n9,8,2\n3,2,1\n");
    expect([...ratings.users]).toEqual([9, 3]);
    expect([...ratings.items]).toEqual([5, 8, 2]);
    expect([...ratings.indptr]).toEqual([0, 2, 4]);
    expect([...ratings.indices]).toEqual([0, 1, 1, 2]);
    expect([...ratings.data]).toEqual([4, 2, 4, 1]);
  });

  it("keeps whole numbers as numbers up to 2^53, and any other column as text", async () => {
    const { ratings } = await read("9007199254740992,0,4\n4294967296,007,3\n12345678901234,7,3\n");
    expect(ratings.users).toEqual(Float64Array.of(2 ** 53, 2 ** 32, 12_345_678_901_234));
    expect(ratings.items).toEqual(["0", "007", "7"]);
    const { ratings: beyond } = await read("9007199254740993,1,4\n9007199254740992,1,4\n");
    expect(beyond.users).toEqual(["9007199254740993", "9007199254740992"]);
    expect(beyond.items).toEqual(Float64Array.of(1));
  });

  it("takes any text", async () => {
    const { ratings } = await read('user,film,rating\nÅsa,"Good, Bad\n""Ugly""",4\n 1 ,tt0113277,3\nÅsa,tt0113277,2\n');
    expect(ratings.users).toEqual(["Åsa", " 1 "]);
    expect(ratings.items).toEqual(['Good, Bad\n"Ugly"', "tt0113277"]);
    expect([...ratings.data]).toEqual([4, 2, 3]);
  });
});

describe("readRatings accounts for rows", () => {
  it("refuses what is no rating, with the lines of the first few", async () => {
    const rows = ["1,1,4,1", "1,2,x,1", "1,3,,1", ",4,3,1", "1,,3,1", "1,5,5.5,1", "1,6,NaN,1", "1,7,3", '1,8,"3"x,1'];
    const { report } = await read(`userId,movieId,rating,timestamp\n${rows.join("\n")}\n1,9,Infinity,1\n1,9,0,1,2\n`);
    expect(report).toMatchObject({ rowsRead: 11, rowsKept: 1, repeats: 0, repaired: [] });
    const found = report.refused.map(({ what, count, examples }) => [what, count, examples.map(({ line }) => line)]);
    expect(found).toEqual([
      ["rating is not a number", 3, [3, 8, 11]],
      ["rating missing", 1, [4]],
      ["userId missing", 1, [5]],
      ["movieId missing", 1, [6]],
      ["rating is not from 0.5 to 5", 1, [7]],
      ["not 4 columns as in the first row", 2, [9, 12]],
      ["rating is followed by text after its closing quote", 1, [10]],
    ]);
    expect(report.refused[0]?.examples[0]).toEqual({ line: 3, column: "rating", seen: "x" });
    expect(report.refused[5]?.examples[0]).toEqual({ line: 9, column: "", seen: "3 columns" });
  });

  it("refuses a row once, whatever is wrong with it", async () => {
    const { report } = await read("1,2,3\n,,1\n,,\n");
    expect(report.refused.map(({ what, count }) => [what, count])).toEqual([
      ["user missing", 1],
      ["rating missing", 1],
    ]);
  });

  it("keeps only the first few places", async () => {
    const { report } = await read(`1,1,4\n${"1,2,9\n".repeat(1000)}`);
    expect(report.refused).toMatchObject([{ count: 1000 }]);
    expect(report.refused[0]?.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  it("refuses ids that are not UTF-8, and nothing else for its bytes", async () => {
    const { ratings, report } = await read(Buffer.from("user,item,rating,note\nJos\xe9,1,4,a\nB,1,4,\xff\n", "latin1"));
    expect(ratings.users).toEqual(["B"]);
    expect(report.refused).toMatchObject([{ what: "user is not UTF-8", count: 1, examples: [{ line: 2 }] }]);
  });

  it("keeps a rating whose time is none", async () => {
    const { ratings, report } = await read("1,1,4,100\n1,2,4,soon\n1,3,4,\n1,4,4,2005-02-30\n1,5,4,-5\n");
    expect(ratings.times).toEqual(Float64Array.of(100, Number.NaN, Number.NaN, Number.NaN, -5));
    expect(report.repaired).toEqual([
      {
        what: "no time, rating kept without one",
        count: 2,
        examples: [
          { line: 2, column: "time", seen: "soon" },
          { line: 4, column: "time", seen: "2005-02-30" },
        ],
      },
      { what: "time missing, rating kept", count: 1, examples: [{ line: 3, column: "time", seen: "" }] },
    ]);
  });

  it("counts a byte order mark and blank lines", async () => {
    const { report } = await read("\ufeff1,1,4\n\n1,2,4\n");
    expect(report.repaired.map(({ what, count }) => [what, count])).toEqual([
      ["byte order mark at the start, left out", 1],
      ["blank line, left out", 1],
    ]);
  });

  it("takes another scale", async () => {
    expect((await read("1,1,10\n1,2,1\n1,3,0\n", { scale: [1, 10] })).report.rowsKept).toBe(2);
    await expect(read("1,1,1", { scale: [5, 1] })).rejects.toThrow(RangeError);
  });
});

describe("readRatings keeps one rating of a film by a person", () => {
  const cases: Record<string, [text: string, kept: number, lines: number[]]> = {
    "the latest, wherever it stands": ["1,5,1,30\n1,6,5,0\n1,5,2,40\n\n1,5,3,20\n", 2, [1, 5]],
    "the last of equal times": ["1,5,1,30\n1,5,2,30\n", 2, [1]],
    "the last without times": ["1,5,1\n2,5,1\n1,5,2\n2,6,1\n", 2, [1]],
    "one with a time rather than one without": ["1,5,2,30\n1,5,1,x\n", 2, [2]],
    "one of exact repeats": ["1,5,2,30\n1,5,2,30\n1,5,2,30\n", 2, [1, 2]],
    "also where the rows of people are mixed": ["2,5,1,1\n1,5,1,1\n2,6,1,1\n1,5,2,9\n2,7,1,1\n1,5,1,3\n", 2, [2, 6]],
  };
  for (const [name, [text, kept, lines]] of Object.entries(cases)) {
    it(name, async () => {
      const { ratings, report } = await read(text);
      expect(entriesOf(ratings).find(([user, item]) => user === 1 && item === 5)?.[2]).toBe(kept);
      expect(report.repeats).toBe(lines.length);
      expect(report.rowsRead).toBe(report.rowsKept + lines.length);
      const told = report.repaired.find(({ what }) => what.startsWith("film rated again"));
      expect(told?.count).toBe(lines.length);
      expect(told?.examples).toEqual(lines.map((line) => ({ line, column: "", seen: "user 1, film 5" })));
    });
  }
});

describe("readRatings says what is wrong with a file", () => {
  const faults: Record<string, [text: string | Uint8Array, message: string, options?: ReadRatingsOptions]> = {
    "no bytes": ["", "memory.csv: the file is empty; rows of user, film and rating were needed"],
    "blank lines only": ["\n \r\n\n", "memory.csv: the file is empty; rows of user, film and rating were needed"],
    "a header only": ["userId,movieId,rating\n", "memory.csv: no row follows the header; at least one was needed"],
    "unknown columns": [
      "who,what,how\na,b,c\n",
      'memory.csv, line 1: the columns "who", "what", "how" were seen; a column for the user could not be recognised, name it by the option columns (--columns user=NAME)',
    ],
    "a column that is not there": [
      "userId,movieId,rating\n1,1,1\n",
      'memory.csv, line 1: the columns "userId", "movieId", "rating" were seen; the column "stars" for the rating was needed',
      { columns: { rating: "stars" } },
    ],
    "one column for two things": [
      "userId,movieId,rating\n1,1,1\n",
      "memory.csv, line 1: column 2 would be the item and something else, too",
      { columns: { rating: "movieId" } },
    ],
    "too many columns to guess": [
      "1,2,3,4,5\n",
      'memory.csv, line 1: no header but the row "1", "2", "3", "4", "5" was seen; a column for the user could not be recognised, name it by the option columns (--columns user=NAME)',
    ],
    "nothing that can be used": [
      "1,1,7\n1,2,x\n",
      'memory.csv, line 1: no row can be used, 2 refused; the first because rating is not from 0.5 to 5, "7" was seen',
    ],
    "an open quote": [
      '1,1,4\n1,"2,4\n1,3,4\n',
      "memory.csv, line 2: the file ends inside a quoted field; a closing quote was needed (is it cut short?)",
    ],
    "a quote that never ends": [
      `1,1,4\n1,"2,4\n${"1,3,4\n".repeat(200_000)}`,
      "memory.csv, line 2: the row that starts here is over 1048576 bytes; a closing quote may be missing",
    ],
    "a line without end": [
      "x".repeat(3_000_000),
      "memory.csv, line 1: the row that starts here is over 1048576 bytes; a closing quote may be missing",
    ],
    "UTF-16": [Buffer.from("\ufeff1,2,3\n", "utf16le"), "memory.csv: this is UTF-16 text; UTF-8 was needed"],
    "a zip archive": ["PK\x03\x04...", "memory.csv: this is a zip archive; the file inside it was needed"],
  };
  for (const [name, [text, message, options]] of Object.entries(faults)) {
    it(name, async () => expect(await faultOf(text, options)).toBe(message));
  }
});

describe("readRatings on the way", () => {
  it("tells how far it is", async () => {
    const steps: number[] = [];
    const text = "1,1,4\n".repeat(250_000);
    const source = memorySource(text, [600_000, 900_000, 1_300_000], "some/ratings.csv");
    await readRatings(source, { onProgress: ({ done }) => steps.push(done) });
    expect(steps).toEqual([100_000, 216_666, 250_000]);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const source = memorySource("1,1,4\n".repeat(250_000), [700_000, 1_400_000]);
    const reading = readRatings(source, { signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) });
    await expect(reading).rejects.toThrow("enough");
  });
});
