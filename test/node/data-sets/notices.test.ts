import { expect, it } from "vitest";
import { movieLensNotice, tmdbNotice } from "../../../src/node/data-sets/notices.ts";

it("models name whose data they were learnt from, as those ask for it", () => {
  expect(movieLensNotice).toMatch(/GroupLens, University of Minnesota/);
  expect(movieLensNotice).toMatch(/Harper .* Konstan: The MovieLens Datasets: History and Context, 2015/);
  expect(tmdbNotice).toMatch(/not endorsed or certified by TMDB/);
});
