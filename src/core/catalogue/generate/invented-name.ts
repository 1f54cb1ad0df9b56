// Names that can be said aloud and that nobody bears. The syllables are chosen so that people's names look like names from
// nowhere in particular; a made-up catalogue must never seem to speak of real people or studios.
import type { Random } from "../../random/random.ts";
import { drawOne, happens } from "./draw.ts";

const STARTS = "br cl dr fl gl gr kr pl qu sk sn st thr tr v vr x z zh kv".split(" ");
const VOWELS = "a a e e i i o o u u ae io".split(" ");
const MIDDLES = "b d g k l lm lv m nd nv r rl rv sk st th v x z zm".split(" ");
const ENDS = ["", "", "", "", "x", "n", "l", "rk", "sk", "th"] as const;
const COMPANY_KINDS = ["Pictures", "Films", "Studios", "Entertainment", "Film Works", "Productions"] as const;

/** "Vraeloth", "Snozmie": a capital letter and two or three syllables. */
export function inventedWord(random: Random): string {
  let word = drawOne(STARTS, random) + drawOne(VOWELS, random) + drawOne(MIDDLES, random) + drawOne(VOWELS, random);
  if (happens(0.2, random)) word += drawOne(MIDDLES, random) + drawOne(VOWELS, random);
  word += drawOne(ENDS, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two invented words, for a person. */
export function inventedPerson(random: Random): string {
  return `${inventedWord(random)} ${inventedWord(random)}`;
}

/** "Krouvax Pictures". */
export function inventedCompany(random: Random): string {
  return `${inventedWord(random)} ${drawOne(COMPANY_KINDS, random)}`;
}

/** As many different names as asked for. */
export function distinctNames(count: number, invent: (random: Random) => string, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(invent(random));
  return [...names];
}
