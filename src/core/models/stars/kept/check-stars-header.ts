// The words of a packed model of stars, checked one by one: they come out of a file, and answers are computed with them.
import { ArtifactError } from "../../../artifact/artifact-error.ts";
import { isRecord } from "../../../artifact/json-value.ts";
import type { StarScale } from "../star-scale.ts";
import { type StarsHeader, starsPart } from "./pack-stars.ts";

const mostFactors = 255;
/** Beyond it, or under one part in it where a number divides, float32 has no room for what is computed. */
const most = 1e6;

/** @throws ArtifactError that says what cannot be used */
export function checkStarsHeader(value: unknown): StarsHeader {
  if (value === undefined) {
    throw new ArtifactError("missing-part", "it holds no model of stars, which `matinee train` packs", starsPart);
  }
  if (!isRecord(value)) throw damagedStars("lacks its words");
  const { scale, calibration } = value;
  if (!isRecord(scale) || !Array.isArray(calibration)) throw damagedStars("lacks its scale or its calibration");
  need(value, "films", isCount, "a whole number from 0");
  need(
    value,
    "factors",
    (it) => isCount(it) && it >= 1 && it <= mostFactors,
    `a whole number from 1 to ${mostFactors}`,
  );
  need(value, "draws", (it) => isCount(it) && it >= 1, "a whole number from 1");
  need(value, "seed", Number.isSafeInteger, "a whole number");
  need(value, "unit", (it) => isFrom0(it) && it >= 1 / most, `a number from ${1 / most} to ${most}`);
  need(value, "noiseFreedom", isFrom0, "a number from 0 to a million");
  need(value, "personRidge", isFrom0, "a number from 0 to a million");
  need(value, "implicit", (it) => typeof it === "boolean", "true or false");
  need(value, "learnt", isRecord, "an object");
  for (const name of ["lowest", "highest", "step"]) need(scale, name, isModest, `a number up to ${most}`);
  const { lowest, highest } = scale as unknown as StarScale;
  if (lowest > highest) throw damagedStars("has a scale that falls");
  need(value, "mean", isModest, `a number up to ${most}`);
  checkCalibration(calibration);
  return value as unknown as StarsHeader;
}

function checkCalibration(steps: readonly unknown[]): void {
  if (steps.length === 0) throw damagedStars("says no step of calibration");
  let before = -1;
  for (const step of steps) {
    if (!isRecord(step)) throw damagedStars("has a step of calibration that is no object");
    need(step, "given", (it) => isCount(it) && it > before, `a whole number above ${before}`);
    for (const name of ["offset", "stretch"]) need(step, name, isModest, `a number up to ${most}`);
    need(step, "share", (it) => isFrom0(it) && it <= 1, "a number from 0 to 1");
    for (const name of ["spread", "reach"]) need(step, name, isFrom0, "a number from 0 to a million");
    before = step["given"] as number;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isModest = (value: unknown): value is number => Number.isFinite(value) && Math.abs(value as number) <= most;
const isFrom0 = (value: unknown): value is number => isModest(value) && value >= 0;

function need(
  record: Readonly<Record<string, unknown>>,
  name: string,
  isGood: (value: unknown) => boolean,
  needed: string,
): void {
  if (isGood(record[name])) return;
  throw damagedStars(`says ${JSON.stringify(record[name])} of its ${name}, where ${needed} was needed`);
}

export function damagedStars(seen: string, section?: string): ArtifactError {
  const where = section === undefined ? "its model of stars" : `section ${section}`;
  const needed = "one of this version of matinee was needed, which `matinee train` makes";
  return new ArtifactError("damaged", `${where} ${seen}; ${needed}`, section ?? null);
}
