import fc from "fast-check";
import { expect, it } from "vitest";
import { absentFilm } from "../../../../src/core/models/ranking/absent-film.ts";

it("counts off the films that a row lacks, whatever stands around the row", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.boolean()), (films, coins) => {
      const has = Array.from({ length: films }, () => coins.next().value === true);
      const present = [...has.keys()].filter((film) => has[film]);
      const lacking = [...has.keys()].filter((film) => !has[film]);
      const indices = Uint32Array.from([29, 3, ...present, 0, 7]);
      const found = lacking.map((_, place) => absentFilm(indices, 2, 2 + present.length, place));
      expect(found).toEqual(lacking);
    }),
  );
});
