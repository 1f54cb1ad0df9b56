// The header of a split's file: what the split is and how its body is divided. Written with its keys in one order; read by
// hand, since it may be anybody's file.
import { InputError } from "../../errors/input-error.ts";
import type { RatingProtocol, Split } from "./split.ts";
import { packedCandidateBytes } from "./split-candidates.ts";

export interface SplitHeader {
  readonly protocol: RatingProtocol;
  readonly seed: number;
  readonly relevantFrom: number;
  readonly options: Split["options"];
  /** How many ratings each fold has a role for. */
  readonly ratings: number;
  readonly dataHash: string;
  /** Bytes of each fold's lists, or null where it has none. */
  readonly folds: readonly { readonly candidateBytes: number | null }[];
}

/** @throws RangeError where folds differ in the number of ratings, or there is none */
export function splitHeader({ protocol, seed, relevantFrom, options, folds }: Split, dataHash: string): SplitHeader {
  const ratings = folds[0]?.roles.length;
  if (ratings === undefined || folds.some(({ roles }) => roles.length !== ratings)) {
    const seen = folds.map(({ roles }) => roles.length).join(", ") || "none";
    throw new RangeError(
      `Cannot pack a split: folds of ${seen} ratings were seen; at least one, all of one size, was needed`,
    );
  }
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    protocol,
    seed,
    relevantFrom,
    options: Object.fromEntries(sorted),
    ratings,
    dataHash,
    folds: folds.map(({ candidates }) => ({ candidateBytes: candidates ? packedCandidateBytes(candidates) : null })),
  };
}

const protocols: Readonly<Record<RatingProtocol, true>> = {
  strong: true,
  ncf: true,
  folds: true,
  kfold: true,
  holdout: true,
  "leave-last-out": true,
  time: true,
  recbole: true,
  "cold-people": true,
  "cold-films": true,
};

/** @throws InputError where the text is no such header */
export function readSplitHeader(text: string): SplitHeader {
  const value = parsed(text);
  const { protocol, seed, relevantFrom, options, ratings, dataHash, folds } = value;
  const holds =
    typeof protocol === "string" &&
    Object.hasOwn(protocols, protocol) &&
    isCount(seed) &&
    typeof relevantFrom === "number" &&
    isRecord(options) &&
    Object.values(options).every((each) => ["string", "number", "boolean"].includes(typeof each)) &&
    isCount(ratings) &&
    typeof dataHash === "string" &&
    Array.isArray(folds) &&
    folds.every((fold) => isRecord(fold) && (fold["candidateBytes"] === null || isCount(fold["candidateBytes"])));
  if (holds) return value as unknown as SplitHeader;
  throw new InputError(
    "Cannot read the split",
    "its header lacks a field or has one of another kind; see docs/guide/evaluation.md",
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // told below
  }
  throw new InputError("Cannot read the split", "its header is no JSON object; one was needed");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
