import { expect, it } from "vitest";
import {
  counted,
  decimal,
  duration,
  listed,
  percent,
  percentTick,
  pSentence,
  wholeNumber,
} from "../../src/report/article/numbers.ts";

it("writes decimals with a true minus and no minus zero", () => {
  expect(decimal(-1.6241, 2)).toBe("−1.62");
  expect(decimal(-0.0001)).toBe("0.000");
});

it("writes counts in words up to ten and with thousands above", () => {
  expect(counted(1, "film")).toBe("one film");
  expect(counted(0, "film")).toBe("no films");
  expect(counted(4809, "film")).toBe("4,809 films");
  expect(wholeNumber(-3847)).toBe("−3,847");
});

it("claims no more of a p value than it holds", () => {
  expect(pSentence(0.0002)).toBe("p\u00a0<\u00a00.001");
  expect(pSentence(0.0314)).toBe("p\u00a0=\u00a00.031");
});

it("writes shares, times and lists as a person says them", () => {
  expect(percent(0.2468)).toBe("24.7\u00a0%");
  expect([0.87, 0.865, 1].map(percentTick)).toEqual(["87\u00a0%", "86.5\u00a0%", "100\u00a0%"]);
  expect(duration(3.24)).toBe("3.2\u00a0s");
  expect(duration(119.7)).toBe("2\u00a0min");
  expect(duration(200)).toBe("3\u00a0min 20\u00a0s");
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
});
