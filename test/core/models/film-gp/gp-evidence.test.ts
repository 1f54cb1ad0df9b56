// Held to the definition in doubles (plain-gp.ts): its central differences have no rounding that could hide a wrong derivative.
import { describe, expect, it } from "vitest";
import { gpArrays } from "../../../../src/core/models/film-gp/gp-arrays.ts";
import { gpEvidence } from "../../../../src/core/models/film-gp/gp-evidence.ts";
import { hyperLayout, hyperToVector, vectorToHyper } from "../../../../src/core/models/film-gp/gp-hyper.ts";
import { assembleCovariance } from "../../../../src/kernels/covariance/covariance-rows.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { withinPoolScope } from "../../../../src/kernels/pool/within-pool-scope.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";
import { everyFilm, filmCount as n, ratings, reader, rowsOf, unlikeHyper, votes } from "./gp-films.ts";
import { PlainGp } from "./plain-gp.ts";

const layout = hyperLayout(reader.parts);
const hyper = unlikeHyper(reader.parts);
const vector = hyperToVector(layout, hyper);
const rows = rowsOf(everyFilm);
const plain = new PlainGp(reader, layout, rows);
const targets = ratings.map((rating) => rating - 6);
const value = plain.evidence(vector, targets, votes);

const step = 1e-4;
const differences = vector.map((_, k) => {
  const at = (move: number) => plain.evidence(vector.with(k, vector[k] + move), targets, votes);
  return (at(step) - at(-step)) / (2 * step);
});

const { lists, groups, pointNames } = reader.parts;
const names = [
  ...lists.map((id) => `list ${id}`),
  ...groups.map((id) => `group ${id}`),
  "together",
  ...pointNames.map((id) => `length of ${id}`),
  "noise floor",
  "noise by votes",
  "offset of votes",
];

describe.each(kernelsUnderTest)("film Gaussian process on $name kernels", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it("has the covariance that its definition says", async () => {
    const wanted = plain.covariance(vector);
    await withinPoolScope(pool, async () => {
      const covariance = kernels.floats(n * n);
      await assembleCovariance(pool, gpArrays(kernels, reader, rows, layout, vector), covariance);
      let worst = 0;
      for (let i = 0; i < n; i++) {
        for (let j = i; j < n; j++) worst = Math.max(worst, Math.abs(covariance[i * n + j] - wanted[i * n + j]));
      }
      expect(worst).toBeLessThan(2e-5);
    });
  });

  it("has the evidence that its definition says, and its gradient by every hyper-parameter", async () => {
    const seen = await gpEvidence(pool, reader, layout, { rows, targets, votes }, vector);
    expect(Math.abs(seen.value - value)).toBeLessThan(1e-4 * Math.abs(value));
    expect(names.length).toBe(layout.size);
    for (const [k, name] of names.entries()) {
      const allowed = 2e-3 + 1e-3 * Math.abs(differences[k]);
      expect(Math.abs(seen.gradient[k] - differences[k]), `${name}: ${seen.gradient[k]}`).toBeLessThan(allowed);
    }
  });

  it("gives back all of the memory that it took, also where there is no evidence", async () => {
    const before = kernels.mark();
    await gpEvidence(pool, reader, layout, { rows, targets, votes }, vector);
    // two films that are the same one, and no noise: not positive definite
    const twice = rowsOf(new Int32Array(70));
    const quiet = hyperToVector(layout, { ...hyper, noise: { floor: 1e-30, votes: 1e-30, offset: 1 } });
    const training = { rows: twice, targets: targets.slice(0, 70), votes: votes.slice(0, 70) };
    const none = await gpEvidence(pool, reader, layout, training, quiet);
    expect(none.value).toBe(Number.NEGATIVE_INFINITY);
    expect(none.gradient).toEqual(new Float64Array(layout.size));
    expect(kernels.mark()).toBe(before);
  });
});

describe("hyper-parameters", () => {
  it("come back from the vector as they went in, to four digits", () => {
    const again = vectorToHyper(layout, vector);
    const values = (of: typeof hyper) => hyperToVector(layout, of);
    for (const [k, logarithm] of values(again).entries()) expect(logarithm, names[k]).toBeCloseTo(vector[k], 3);
    expect(again.noise).toEqual(hyper.noise);
  });

  it("are little, and from far away, for names that are not known", () => {
    const bare = hyperToVector(layout, { ...hyper, lists: {}, groups: {}, lengths: {} });
    expect(Math.exp(bare[0])).toBeCloseTo(0.05, 9);
    expect(Math.exp(bare[layout.groupsAt])).toBeCloseTo(0.05, 9);
    expect(Math.exp(bare[layout.lengthsAt])).toBeCloseTo(10, 9);
  });
});
