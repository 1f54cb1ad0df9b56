import { expect, test } from "vitest";
import { setOption } from "../../src/cli/set-options.ts";

test("names of options may hold digits, values may be numbers, words and switches", () => {
  const told = ["ials.alpha0=.18", "ials.solver=exact", "rp3beta.flag=true", "ials.alpha0=1e-3"];
  expect(told.reduce((before, text) => setOption(text, before), {})).toEqual({
    ials: { alpha0: 1e-3, solver: "exact" },
    rp3beta: { flag: true },
  });
});

test.each(["", "ials", "ials.alpha0", "ials.alpha0=", "ials.0=1", ".alpha0=1", "ials alpha0=1"])(
  "%j is refused",
  (text) => {
    expect(() => setOption(text)).toThrow("MODEL.OPTION=VALUE is needed");
  },
);
