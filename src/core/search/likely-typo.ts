// Whether a title that is near to what was written may be taken for it. "forest gump" may; "rocky ii" is near to Rocky III, and
// "aliens" to Alien, and both are films of their own. Only asked where no film has the title itself. What this rule lets
// through wrongly, and what it finds, is measured in docs/guide/histories.md.
import { withoutArticle } from "./fold-title.ts";
import type { NearTitle, TitleIndex } from "./title-index.ts";

/**
 * What speaks for the film beside its title: `checked` where its year fits, or where a person sees which film was taken;
 * `alone` where nothing does. Alone, one of the words that differ must be in no title at all: "ride" is no typo of "pride".
 */
export type Trust = "checked" | "alone";

/** Letters that there are at least for each typo that is forgiven; an article in front does not count. */
const lettersPerTypo: Readonly<Record<Trust, number>> = { checked: 6, alone: 8 };
const numeral = /^(?:\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

export function isLikelyTypo({ asked, title, typos }: NearTitle, trust: Trust, titles: TitleIndex): boolean {
  const letters = withoutArticle(asked).replaceAll(" ", "").length;
  if (letters < lettersPerTypo[trust] * typos) return false;
  if (numerals(asked) !== numerals(title) || singular(asked) === singular(title)) return false;
  return trust === "checked" || hasUnknownWord(asked, title, titles);
}

/** The numbers in a title: of a sequel, a year, a place. A typo in one makes another title. */
function numerals(title: string): string {
  const words = title.split(" ");
  return words.filter((word) => numeral.test(word)).join(" ");
}

function singular(title: string): string {
  return title.replaceAll(/s(?= |$)/g, "");
}

function hasUnknownWord(asked: string, title: string, titles: TitleIndex): boolean {
  const words = new Set(title.split(" "));
  return asked.split(" ").some((word) => !words.has(word) && !titles.hasWord(word));
}
