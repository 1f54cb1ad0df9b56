import { describe, expect, it } from "vitest";
import { leadingDirections } from "../../../../src/core/models/cold-films/score-subspace.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";

const [people, films, rank] = [30, 20, 3];
const random = createRandom(2, 1);
const normals = (length: number) => Float32Array.from({ length }, () => random.normal());

/** Scores of a few tastes and nothing else. */
function lowRank(tastes: number): Float32Array {
  const [left, right] = [normals(people * tastes), normals(tastes * films)];
  return Float32Array.from({ length: people * films }, (_, at) => {
    const [person, film] = [Math.floor(at / films), at % films];
    let sum = 0;
    for (let k = 0; k < tastes; k++) sum += left[person * tastes + k]! * right[k * films + film]!;
    return sum;
  });
}

describe.each([...kernelsUnderTest.slice(0, 3)])("leading directions on $name kernels", ({ kernels }) => {
  const pool = callingThreadPool(kernels);
  const directionsOf = (scores: Float32Array, wanted: number) => {
    const taken = kernels.floats(scores.length);
    taken.set(scores);
    return leadingDirections(pool, { people, films, scores: taken }, wanted, 1);
  };

  it("hold all of scores that have no more directions", async () => {
    const scores = lowRank(rank);
    const v = await directionsOf(scores, rank);
    for (let person = 0; person < people; person++) {
      const own = scores.subarray(person * films, (person + 1) * films);
      const coordinates = Array.from({ length: rank }, (_, k) =>
        own.reduce((sum, score, film) => sum + score * v[film * rank + k]!, 0),
      );
      for (let film = 0; film < films; film++) {
        const back = coordinates.reduce((sum, value, k) => sum + value * v[film * rank + k]!, 0);
        expect(back).toBeCloseTo(own[film]!, 3);
      }
    }
  });

  it("are orthonormal, and zeros where there are no more", async () => {
    const v = await directionsOf(lowRank(rank), rank + 2);
    for (let a = 0; a < rank + 2; a++) {
      for (let b = a; b < rank + 2; b++) {
        let product = 0;
        for (let film = 0; film < films; film++) product += v[film * (rank + 2) + a]! * v[film * (rank + 2) + b]!;
        const isLeading = a === b && a < rank;
        if (isLeading || a !== b) expect(product).toBeCloseTo(isLeading ? 1 : 0, 4);
      }
    }
  });
});
