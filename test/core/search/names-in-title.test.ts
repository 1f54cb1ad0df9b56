import { describe, expect, it } from "vitest";
import { saidName } from "../../../src/core/search/names-in-title.ts";

describe("saidName", () => {
  it.each([
    ["Matrix, The", "The Matrix"],
    ["Beautiful Mind, A", "A Beautiful Mind"],
    ["Avventura, L'", "L'Avventura"],
    ["Postino, Il", "Il Postino"],
    ["Good, the Bad and the Ugly, The", "The Good, the Bad and the Ugly"],
    ["Girl, Interrupted", "Girl, Interrupted"],
    ["Paris, Texas", "Paris, Texas"],
    [", The", ", The"],
    ["", ""],
  ])("%s", (name, said) => expect(saidName(name)).toBe(said));
});
