// Made by scripts/font-metrics.mjs from Fraunces SemiBold (@expo-google-fonts/fraunces): advance widths, which are facts.
// One sign a character: (its code - 35) x 12 thousandths of an em.

/** The unit of the tables, in em. */
export const advanceStep: number = 0.012;

/** U+0020 to U+007E. */
export const asciiAdvances: string =
  "5>BZUdt2AAWR:E:L[JWRWTWOVW:;NRNOp`^^fZVcjENeXpde]ebV]b_{`]Y@L@KL8RVOWODSX==V>sXUWVKLCWRiQSLD;DX";

/** U+00A0 to U+00FF. */
export const latinAdvances: string =
  "5=NYT]@TDqOTRE`BDRB@7XZ;;<PTdfgM``````v^ZZZZEEEEfdeeeeeNebbbb]^]RRRRRRiOOOOO====UXUUUUURTWWWWSVS";

/** Signs outside of both, and how wide they are. */
export const otherSigns: string = "‘’“”–—…ıłŁđĐŒœ";
export const otherAdvances: string = "77JKOio=>XWfxn";
