// What must hold for any table and for any bytes: what was written is read back, whatever the form, the quoting and the
// chunks; and bytes that are no table end in an InputError and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { type ReadRatingsOptions, readRatings } from "../../../src/node/ratings/read-ratings.ts";
import { memorySource } from "../files/memory-source.ts";
import { type Entry, entriesOf } from "./entries-of.ts";

/** Whole numbers that String() writes back, small and large. */
const wholeIds = fc.oneof(fc.nat(30), fc.maxSafeNat());
/** Any text that is not empty; lone surrogates have no UTF-8. */
const textIds = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  fc.stringMatching(/^[ ,;:\t"\r\nxé0-9]{1,5}$/),
  fc.nat(9).map(String),
);
const stars = fc.oneof(
  fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2),
  fc.double({ min: 0.5, max: 5, noNaN: true }).map(Math.fround),
);
const times = fc.oneof(fc.nat(2_000_000_000), fc.double({ noNaN: true, noDefaultInfinity: true }));

interface Form {
  readonly delimiter: "," | "\t" | ";" | "::";
  readonly header: boolean;
  readonly lineEnd: "\n" | "\r\n";
  readonly order: readonly (0 | 1 | 2 | 3)[];
  readonly withTimes: boolean;
  readonly lastLineEnd: boolean;
}

const orders = fc.shuffledSubarray([0, 1, 2, 3] as const, { minLength: 4 });
const forms: fc.Arbitrary<Form> = fc.record({
  delimiter: fc.constantFrom(",", "\t", ";", "::"),
  header: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  order: orders,
  withTimes: fc.boolean(),
  lastLineEnd: fc.boolean(),
});

type Row = readonly [user: number | string, item: number | string, rating: number, time: number];

function rowsOf(ids: fc.Arbitrary<number | string>): fc.Arbitrary<Row[]> {
  const row = fc.tuple(ids, ids, stars, times);
  return fc.uniqueArray(row, { minLength: 1, maxLength: 30, selector: ([user, item]) => JSON.stringify([user, item]) });
}

/** The table as bytes, with quotes wherever they are needed and where `quoted` says so. */
function written(rows: readonly Row[], form: Form, quoted: () => boolean): string {
  const names = ["user", "item", "rating", "timestamp"];
  const columns = form.withTimes ? form.order : form.order.filter((column) => column !== 3);
  const cell = (value: string) => (quoted() || needsQuotes(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column]))).join(form.delimiter));
  if (form.header) lines.unshift(columns.map((column) => cell(names[column] as string)).join(form.delimiter));
  return lines.join(form.lineEnd) + (form.lastLineEnd ? form.lineEnd : "");
}

function needsQuotes(value: string): boolean {
  return /[,;:\t"\r\n]/.test(value);
}

function optionsOf({ delimiter, header, order, withTimes }: Form): ReadRatingsOptions {
  const columns = withTimes ? order : order.filter((column) => column !== 3);
  const place = (column: 0 | 1 | 2 | 3) => columns.indexOf(column) + 1;
  const timePlace = withTimes ? { time: place(3) } : {};
  const places = { user: place(0), item: place(1), rating: place(2), ...timePlace };
  return { delimiter, header, ...(!header && { columns: places }) };
}

/** What a matrix of the rows holds: people in order of appearance, each one's films in that order. */
function expected(rows: readonly Row[], withTimes: boolean): Entry[] {
  const items = [...new Set(rows.map(([, item]) => item))];
  const entry = ([user, item, rating, time]: Row): Entry => [user, item, rating, withTimes ? time + 0 : null];
  const users = [...new Set(rows.map(([user]) => user))];
  const rank = ([user, item]: Row) => users.indexOf(user) * items.length + items.indexOf(item);
  return rows.toSorted((a, b) => rank(a) - rank(b)).map(entry);
}

async function expectReadBack(rows: Row[], form: Form, quotes: boolean[], cuts: number[]): Promise<void> {
  let turn = 0;
  const text = written(rows, form, () => quotes[turn++ % quotes.length] ?? false);
  const { ratings, report } = await readRatings(memorySource(text, cuts), optionsOf(form));
  expect(entriesOf(ratings)).toEqual(expected(rows, form.withTimes));
  expect(report).toMatchObject({ rowsRead: rows.length, rowsKept: rows.length, refused: [] });
}

const quotings = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
const cutPlaces = fc.array(fc.nat(400), { maxLength: 8 });

describe("readRatings reads back", () => {
  it("any table with whole numbers for ids", async () => {
    const property = fc.asyncProperty(rowsOf(wholeIds), forms, quotings, cutPlaces, expectReadBack);
    await fc.assert(property, { numRuns: 400 });
  });

  it("any table with texts for ids", async () => {
    const texts = rowsOf(textIds).filter((rows) => [0, 1].every((c) => rows.some((row) => !isWhole(String(row[c])))));
    await fc.assert(fc.asyncProperty(texts, forms, quotings, cutPlaces, expectReadBack), { numRuns: 400 });
  });
});

function isWhole(text: string): boolean {
  return /^(0|[1-9]\d*)$/.test(text) && Number(text) <= 2 ** 53;
}

/** All that reading gives, faults included, as one value. */
async function outcome(bytes: Uint8Array, cuts: readonly number[]): Promise<unknown> {
  try {
    const { ratings, report } = await readRatings(memorySource(bytes, cuts));
    return { entries: entriesOf(ratings), report };
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** Bytes that look like tables more often than chance would have it. */
const tableLike = fc
  .array(
    fc.oneof(
      fc.constantFrom("1", "2", "17", "3.5", "4", "0", "x", '"', '""', "é", "\xff", "\0", " ", "userId,movieId,rating"),
      fc.constantFrom(
        ",",
        "\n",
        "\r\n",
        "\r",
        "::",
        ":",
        "\t",
        ";",
        "1,2,3\n",
        "1::2::3::4\n",
        '"1","2","3"\r\n',
        "\ufeff",
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => Buffer.from(parts.join(""), "utf8"));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  tableLike,
  tableLike.map((bytes) => Buffer.from(bytes.toString("utf8"), "latin1")),
);

describe("readRatings on any bytes", () => {
  it("fails with an InputError or not at all, and the same wherever chunks end", async () => {
    const property = fc.asyncProperty(anyBytes, fc.array(fc.nat(250), { maxLength: 30 }), async (bytes, cuts) => {
      expect(await outcome(bytes, cuts)).toEqual(await outcome(bytes, []));
    });
    await fc.assert(property, { numRuns: 3000 });
  });

  it("accounts for every row", async () => {
    const property = fc.asyncProperty(anyBytes, async (bytes) => {
      const read = await readRatings(memorySource(bytes)).catch((error: unknown) => {
        if (!(error instanceof InputError)) throw error;
      });
      if (read === undefined) return;
      const { rowsRead, rowsKept, repeats, refused } = read.report;
      expect(rowsRead).toBe(rowsKept + repeats + refused.reduce((sum, { count }) => sum + count, 0));
    });
    await fc.assert(property, { numRuns: 2000 });
  });
});
