import { describe, expect, it } from "vitest";
import { progressLine } from "../../../src/cli/render/progress-line.ts";

const ERASE = "\r\u001b[2K";

function watched(isTerminal: boolean, columns = 80) {
  const written: string[] = [];
  return { written, shell: { stderr: { write: (text: string) => written.push(text), isTerminal, columns } } };
}

/** The rows 0, 1, ... n of n as steps. */
function* stepsTo(n: number, what = "reading") {
  for (let done = 0; done <= n; done++) yield { what, done, total: n, unit: "rows" };
}

describe("progressLine", () => {
  it("redraws one line on a terminal, at most ten times a second, and takes it away", () => {
    const { shell, written } = watched(true);
    let time = 0;
    const line = progressLine(shell, { quiet: false, now: () => time });
    for (const step of stepsTo(100)) {
      line.report(step);
      time += 10;
    }
    line.done();
    line.done();
    expect(written[0]).toBe(`${ERASE}reading: 0 % (0 of 100 rows)`);
    expect(written[1]).toBe(`${ERASE}reading: 10 % (10 of 100 rows)`);
    expect(written.at(-2)).toBe(`${ERASE}reading: 100 % (100 of 100 rows)`);
    expect(written.at(-1)).toBe(ERASE);
    expect(written).toHaveLength(12);
  });

  it("says rate and time left of a download, from where it went on", () => {
    const { shell, written } = watched(true, 120);
    let time = 0;
    const line = progressLine(shell, { quiet: false, now: () => time });
    line.report({ what: "downloading a.zip", done: 50e6, total: 100e6, unit: "bytes" });
    time = 2000;
    line.report({ what: "downloading a.zip", done: 60e6, total: 100e6, unit: "bytes" });
    expect(written[1]).toBe(`${ERASE}downloading a.zip: 60 % (60.0 MB of 100.0 MB), 5.0 MB/s, about 8 s left`);
  });

  it("adds what a step notes, before rate and time left", () => {
    const { shell, written } = watched(true, 120);
    let time = 0;
    const line = progressLine(shell, { quiet: false, now: () => time });
    for (const [done, note] of [
      [1, "loss 812.5"],
      [2, "loss 640.1, validation ndcg@100 0.3411"],
      [3, undefined],
    ] as const) {
      line.report({ what: "ials", done, total: 4, unit: "sweeps", note });
      time += 1500;
    }
    expect(written).toEqual([
      `${ERASE}ials: 25 % (1 of 4 sweeps), loss 812.5`,
      `${ERASE}ials: 50 % (2 of 4 sweeps), loss 640.1, validation ndcg@100 0.3411, about 3 s left`,
      `${ERASE}ials: 75 % (3 of 4 sweeps), about 2 s left`,
    ]);
  });

  it("writes notes to a file, too, where a line is due", () => {
    const { shell, written } = watched(false);
    const line = progressLine(shell, { quiet: false });
    for (let done = 1; done <= 20; done++)
      line.report({ what: "ials", done, total: 20, unit: "sweeps", note: `${done}` });
    expect(written.slice(0, 2)).toEqual(["ials: 5 % (1 of 20 sweeps), 1\n", "ials: 10 % (2 of 20 sweeps), 2\n"]);
    expect(written.at(-1)).toBe("ials: 100 % (20 of 20 sweeps), 20\n");
  });

  it.each([undefined, "loss 640.1, validation ndcg@100 0.3411"])(
    "never writes a line that a narrow terminal would wrap, with the note %s",
    (note) => {
      const { shell, written } = watched(true, 20);
      progressLine(shell, { quiet: false }).report({
        what: "a long kind of work",
        done: 1,
        total: 2,
        unit: "rows",
        note,
      });
      expect(written[0]).toHaveLength(ERASE.length + 19);
    },
  );

  it("writes plain lines to a file, one each tenth", () => {
    const { shell, written } = watched(false);
    const line = progressLine(shell, { quiet: false });
    for (const step of stepsTo(1000)) line.report(step);
    line.done();
    expect(written).toHaveLength(11);
    expect(written[1]).toBe("reading: 10 % (100 of 1,000 rows)\n");
    expect(written.at(-1)).toBe("reading: 100 % (1,000 of 1,000 rows)\n");
  });

  it("starts again with another kind of work, and says once what has no known end", () => {
    const { shell, written } = watched(false);
    const line = progressLine(shell, { quiet: false });
    for (const what of ["first", "second"]) {
      for (let done = 0; done < 50; done++) line.report({ what, done, total: null, unit: "films" });
    }
    expect(written).toEqual(["first: 0 films\n", "second: 0 films\n"]);
  });

  it("says nothing when asked to be quiet", () => {
    const { shell, written } = watched(true);
    const line = progressLine(shell, { quiet: true });
    for (const step of stepsTo(5)) line.report(step);
    line.done();
    expect(written).toEqual([]);
  });
});
