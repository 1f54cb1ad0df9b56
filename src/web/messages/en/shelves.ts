// Shelves with names that say why they exist.
import type { ShelfKind } from "../../protocol/shelves.ts";
import { count, stars } from "./count.ts";

/** A shelf's name in parts, so that a film in it can be set as one. */
export interface ShelfWords {
  readonly title: readonly [before: string, film: string, after: string];
  readonly aside: string;
  /** A shelf that text leads: its first words, as large as a reason. */
  readonly lead?: string;
}

const plain = (title: string, aside: string): ShelfWords => ({ title: [title, "", ""], aside });

/** What one film of a genre is called, and several; other genres are told by their name. */
const genres: Readonly<Record<string, readonly [string, string]>> = {
  action: ["action film", "action films"],
  adventure: ["adventure", "adventures"],
  animation: ["animated film", "animated films"],
  children: ["children’s film", "children’s films"],
  comedy: ["comedy", "comedies"],
  crime: ["crime film", "crime films"],
  documentary: ["documentary", "documentaries"],
  drama: ["drama", "dramas"],
  family: ["family film", "family films"],
  fantasy: ["fantasy", "fantasies"],
  "film-noir": ["film noir", "films noirs"],
  history: ["film of history", "films of history"],
  horror: ["horror film", "horror films"],
  music: ["film about music", "films about music"],
  musical: ["musical", "musicals"],
  mystery: ["mystery", "mysteries"],
  romance: ["romance", "romances"],
  "sci-fi": ["science-fiction film", "science-fiction films"],
  "science fiction": ["science-fiction film", "science-fiction films"],
  thriller: ["thriller", "thrillers"],
  war: ["war film", "war films"],
  western: ["western", "westerns"],
};

export function filmsOfGenre(genre: string, of: number): string {
  const [one, several] = genres[genre.toLowerCase()] ?? [`film called ${genre}`, `films called ${genre}`];
  return of === 1 ? one : several;
}

function otherwise({ genre, seen, ofGenre }: Extract<ShelfKind, { name: "else" }>): ShelfWords {
  const title = plain("Something else entirely", "Unlike what you have rated, and not for everybody.");
  if (genre === null) return title;
  const films = seen === 1 ? "One film" : `${count(seen)} films`;
  const few =
    ofGenre === 0
      ? `not one ${filmsOfGenre(genre, 1)}`
      : `only ${ofGenre === 1 ? "one" : count(ofGenre)} ${filmsOfGenre(genre, ofGenre)}`;
  return {
    ...title,
    lead: `${films} of yours so far, and ${few} among them.`,
    aside: "These stand closest to your taste on that side of the house. One of them may change your mind.",
  };
}

/** @param isInvented whether the people who are spoken of were made up */
export function shelfWords(kind: ShelfKind, isInvented = false): ShelfWords {
  const people = isInvented ? "made-up people" : "people";
  switch (kind.name) {
    case "list":
      return plain("For you, tonight", `What ${people} of your taste watch, and what you would like of it.`);
    case "because":
      return {
        title: ["Because you gave ", kind.film.title, ` ${stars(kind.rating)}`],
        aside: "What that rating lifts most.",
      };
    case "quiet":
      return plain(
        "Quiet films you may have missed",
        `At most ${count(kind.most)} ${people} here have rated each of them${kind.isLiked ? ", and you would like them" : ""}.`,
      );
    case "else":
      return otherwise(kind);
  }
}
