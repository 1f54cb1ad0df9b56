import type { OwnKind } from "../../map/map-scene.ts";
import { count, stars } from "./count.ts";

const kinds: Readonly<Record<OwnKind, string>> = {
  liked: "you liked",
  "so-so": "in between",
  disliked: "you did not like",
  seen: "seen",
};

const inStars = (rating: number) => (rating === 1 ? "1 star" : `${stars(rating)} stars`);

export const mapWords = {
  heading: "The map of films",
  name: (films: number, own: number) =>
    `Map of ${count(films)} films, ${own === 0 ? "none of them yours yet" : `${count(own)} of them yours`}`,
  keys: "Arrow keys go from film to film, with Shift they move the map; plus and minus zoom, 0 shows all of it; Tab goes through your films, Enter opens one.",
  help: "Near to one another: films that the same people like. Closer with the wheel, two fingers, or + and −.",
  skip: "Past the map",
  closer: "Closer",
  further: "Further away",
  all: "All of it",
  none: "This model carries no map: it was made before there were any, or it knows too few films for one.",
  kind: (kind: OwnKind, films: number) => `${count(films)} ${kinds[kind]}`,
  gave: (rating: number) => `You gave it ${inStars(rating)}`,
  seen: "You have seen it",
  expected: (mean: number) => `${mean.toFixed(1)} stars expected`,
  /** @param rating undefined for a film that is not one's own, null for one that was seen and not rated */
  film: (title: string, year: number, rating: number | null | undefined, districts: readonly string[]) =>
    [
      title,
      year > 0 && year,
      rating === null ? "seen" : rating !== undefined && inStars(rating),
      districts.length > 0 && `among ${districts.join(", ")}`, // what many there have, and this one need not
    ]
      .filter(Boolean)
      .join(", "),
  inWords: "The map in words",
  district: (films: number, own: number) =>
    `${films === 1 ? "1 film" : `${count(films)} films`}, ${own === 0 ? "none of them yours" : `${count(own)} of them yours`}`,
  rating: (rating: number | null) => (rating === null ? "(seen)" : `(${stars(rating)})`),
  more: (films: number) => ` and ${count(films)} more`,
  elsewhere: "Elsewhere in it:",
  bestKnown: "Best known:",
} as const;
