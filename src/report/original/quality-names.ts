// What slices of films are called in the chapters on film quality: short beside a lane, in words in a sentence.

interface SliceWords {
  readonly short: string;
  readonly phrase: string;
}

const names: Readonly<Record<string, SliceWords>> = {
  all: { short: "All films", phrase: "all films" },
  "votes<50": { short: "< 50 votes", phrase: "films with fewer than 50 votes" },
  "votes>=50": { short: "50 + votes", phrase: "films with at least 50 votes" },
};

/** A slice of coverage; a decade such as `1990s` is "films of the 1990s", and an unknown slice stands for itself. */
export function coverageSlice(slice: string): SliceWords {
  const decade = /^\d+s$/.test(slice) ? `films of the ${slice}` : slice;
  return names[slice] ?? { short: slice, phrase: decade };
}
