// The recommender's sentence as the page sets it: the films in it told apart, without the years that a terminal needs, and half stars as
// people write them. The words stay the recommender's.
import { filmName } from "../../core/search/film-name.ts";
import { stars } from "../messages/en.ts";
import type { ShownFilm } from "../protocol/shelves.ts";

export interface ReasonPart {
  readonly text: string;
  readonly isFilm: boolean;
}

export function reasonParts({ reason, contributions }: Pick<ShownFilm, "reason" | "contributions">): ReasonPart[] {
  const names = contributions.flatMap((each) => {
    if (!("film" in each)) return [];
    const { title } = each.film;
    return [
      { said: filmName(each.film), title },
      { said: filmName({ ...each.film, year: null }), title },
    ];
  });
  const parts: ReasonPart[] = [];
  let plain = "";
  const say = () => {
    if (plain !== "") parts.push({ text: withHalves(plain), isFilm: false });
    plain = "";
  };
  for (let at = 0; at < reason.length; ) {
    const name = longestAt(names, reason, at);
    if (name === undefined) plain += reason[at++];
    else {
      say();
      parts.push({ text: name.title, isFilm: true });
      at += name.said.length;
    }
  }
  say();
  return parts;
}

function longestAt<Name extends { readonly said: string }>(names: readonly Name[], text: string, at: number) {
  const isWordStart = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
  if (!isWordStart) return undefined;
  const here = names.filter(({ said }) => text.startsWith(said, at));
  return here.toSorted((a, b) => b.said.length - a.said.length)[0];
}

/**
 * " 4.5" after a title, " (1995) 4.5" after one that is not among the contributions told. Means of many ("3.7 on average") are no stars that
 * anybody gave.
 */
const withHalves = (text: string) =>
  text.replace(
    /(?:^| \(\d{4}\))(?: (\d(?:\.5)?)(?=[,. ]))?/g,
    (_, rating) => (rating === undefined ? "" : `\u00a0${stars(Number(rating))}`), // no line begins with the stars of a film
  );
