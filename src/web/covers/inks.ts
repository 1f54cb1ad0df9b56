// Three flat inks for each cover, by the era of the film: one colour and black on paper before 1950, posters of the fifties and
// sixties, faded seventies, neon eighties, muted nineties, deep teal and its kin later; what has no year is printed like a programme.

/** Three inks of one print, as #rrggbb. At least two of them read well on each other (contrast 4.5 and more). */
export type Inks = readonly [string, string, string];

interface Era {
  /** Films before this year. */
  readonly until: number;
  readonly prints: readonly Inks[];
}

const eras: readonly Era[] = [
  {
    until: 1950,
    prints: prints(
      "eadfc8 171411 b3301c|e6dcc6 15171b 2f5f7a|efe5cd 1a1512 c98a1b|e5dfcc 141613 3f6b4a|ecdccb 191214 8e2a3f",
    ),
  },
  {
    until: 1970,
    prints: prints(
      "ecdcae 1d4e5f d1552b|f0c255 1c3345 dd4f37|e0cfae 2b2d42 c64f30|f1e4c7 24473f dda02a|f3e7d3 7a1f2b e8a33d|f2ead8 1f2a30 3f9c94|f4d9c0 3a2340 e2683c",
    ),
  },
  {
    until: 1980,
    prints: prints(
      "f0dfbd 4b2f22 c8743c|ecd9bb 34382b b7562f|f0d9a8 2c1b17 9a4330|f3ead6 5a2a1f d8a54a|ead9b5 26362f 8c8f4f|f1dcc0 43283a c9694f",
    ),
  },
  {
    until: 1990,
    prints: prints(
      "ff4d97 150c33 3fd8ff|ffb02e 0c1230 ff3d74|24d9bb 1b0f2e ffd166|f7f052 220b1f ff6b35|54e1f2 101a3a ff7d5c|ff9ecb 2a0a3d 7a5cff",
    ),
  },
  {
    until: 2005,
    prints: prints(
      "e5b354 12202e c14b1f|e9dcc3 24222f 7fae9b|f1e4d0 2b1a1e d98a6a|d4c07a 0f2a2a 7fb3a5|e8e2d4 1b2436 8a3f43|dfe3dc 2a2730 a58bb0|f0d8b4 1a2b26 c2703d",
    ),
  },
  {
    until: Number.POSITIVE_INFINITY,
    prints: prints(
      "ecd98b 072a30 14827f|f3efe6 10151f 4482b4|f0dcc0 1e1418 c4515a|f1ead2 0d1b16 5f9e6e|ffc857 0b2530 e4572e|f4e3d7 1a1c2c e08e79|e6efe9 06222b 2fa39a",
    ),
  },
];

const yearless = prints("f5c669 1d1611 b4441f|f6efe0 2a1c17 8a2432|efe3cb 1b1a1f d89a2b|f3ead8 1f2b2a b65c3a");

/** The prints that a film of this year may come in. */
export function printsOf(year: number | null): readonly Inks[] {
  if (year === null) return yearless;
  return (eras.find(({ until }) => year < until) as Era).prints;
}

/** Every print there is. */
export function allPrints(): readonly Inks[] {
  return [...eras.flatMap((era) => era.prints), ...yearless];
}

function prints(text: string): Inks[] {
  return text.split("|").map((each) => each.split(" ").map((ink) => `#${ink}`) as unknown as Inks);
}
