// A recommender as the parts of an artifact, and back: the catalogue, the hybrid and, where there are any, stars. Sections are views of
// the opened bytes; nothing is worked out until somebody asks.

import { ArtifactError } from "../../artifact/artifact-error.ts";
import { isRecord } from "../../artifact/json-value.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { filmMapPart, type PackedFilmMap } from "../../models/cold-films/pack-film-map.ts";
import type { HybridModel } from "../../models/hybrid/hybrid-model.ts";
import { hybridPart, packHybrid } from "../../models/hybrid/pack-hybrid.ts";
import { unpackHybrid } from "../../models/hybrid/unpack-hybrid.ts";
import { packStars, starsPart } from "../../models/stars/kept/pack-stars.ts";
import type { StarsModel } from "../../models/stars/kept/stars-model.ts";
import { starsScorer } from "../../models/stars/kept/stars-scorer.ts";
import { unpackStars } from "../../models/stars/kept/unpack-stars.ts";
import type { StarScorer } from "../../models/stars/star-model.ts";
import { packServedFilms, unpackServedFilms } from "../films/pack-served-films.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { packTasteMap, tasteMapPart, unpackTasteMap } from "../taste-map/pack-taste-map.ts";
import type { TasteMap } from "../taste-map/taste-map.ts";
import type { RecommenderData } from "./engine.ts";
import { type OwnItems, readOwnItems } from "./own-items.ts";
import type { EventRatings } from "./person.ts";

export const recommenderPart = "recommender";

/** What stands in the header under `parts.recommender`. */
export interface RecommenderHeader {
  readonly eventRatings: EventRatings;
  /** What has to be said with every answer; null where nothing has. */
  readonly notice: string | null;
  /** Left out where the films are not somebody's own items. */
  readonly own?: OwnItems | undefined;
}

export interface RecommenderPieces extends RecommenderHeader {
  readonly films: ServedFilms;
  readonly hybrid: HybridModel;
  /** Null where no stars are predicted. */
  readonly stars: StarsModel | null;
  /** How films that nobody rated are placed; null where they are not. */
  readonly filmMap: PackedFilmMap | null;
  /** The map of films to look at; left out where none was drawn. */
  readonly tasteMap?: TasteMap | null | undefined;
}

export interface PackedRecommender {
  /** By the part's name, for the header. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly sections: readonly ArtifactSection[];
}

export function packRecommender(pieces: RecommenderPieces): PackedRecommender {
  const { films, hybrid, stars, filmMap, tasteMap, eventRatings, notice, own } = pieces;
  const packed = packHybrid(hybrid);
  const rated = stars === null ? null : packStars(stars);
  const drawn = tasteMap ? packTasteMap(tasteMap) : null;
  const header: RecommenderHeader = { eventRatings, notice, ...(own && { own }) };
  return {
    parts: {
      [recommenderPart]: header,
      [hybridPart]: packed.header,
      ...(rated && { [starsPart]: rated.header }),
      ...(filmMap && { [filmMapPart]: filmMap.header }),
      ...(drawn && { [tasteMapPart]: drawn.header }),
    },
    sections: [
      ...packServedFilms(films),
      ...packed.sections,
      ...[rated, filmMap, drawn].flatMap((part) => part?.sections ?? []),
    ],
  };
}

/** @throws ArtifactError where the artifact holds no recommender, or parts of it do not fit one another */
export function unpackRecommender(artifact: Artifact): RecommenderData {
  const { eventRatings, notice, own } = checkedHeader(artifact.header.parts[recommenderPart]);
  const films = unpackServedFilms(artifact);
  const hybrid = unpackHybrid(artifact);
  if (hybrid.films > films.size) {
    throw damaged(`ranks ${hybrid.films} films, of which ${films.size} are in its catalogue; all were needed`);
  }
  const stars = artifact.header.parts[starsPart] === undefined ? null : unpackStars(artifact);
  if (stars !== null && stars.films > films.size) {
    throw damaged(`has stars of ${stars.films} films, of which ${films.size} are in its catalogue; all were needed`);
  }
  if (own !== undefined && own.ids.length !== films.size) {
    throw damaged(`has ${own.ids.length} ids of items; one a film, ${films.size}, was needed`);
  }
  const { id, startedAt } = artifact.header.manifest as { readonly id?: unknown; readonly startedAt?: unknown };
  const model = { id: String(id ?? "unnamed"), trainedAt: String(startedAt ?? "unknown"), notice };
  const tasteMap = unpackTasteMap(artifact, films.size);
  return { films, hybrid, stars: stars && lateScorer(stars), eventRatings, model, tasteMap, ...(own && { own }) };
}

/** The memory that answers need is taken when somebody first asks. */
function lateScorer(model: StarsModel): StarScorer {
  let made: StarScorer | null = null;
  const scorer = () => {
    made ??= starsScorer(model);
    return made;
  };
  return {
    items: model.films,
    isSureOf: true,
    predict: (person, films, out) => scorer().predict(person, films, out),
    explain: (person, film) => scorer().explain!(person, film),
  };
}

function checkedHeader(header: unknown): RecommenderHeader {
  if (header === undefined) {
    const needed = "one that `matinee train` makes from ratings was needed";
    throw new ArtifactError("missing-part", `it holds no recommender; ${needed}`, recommenderPart);
  }
  if (!isRecord(header) || !isRecord(header["eventRatings"])) throw damaged("does not say what events count");
  const { watched, watchlisted } = header["eventRatings"];
  const { notice } = header;
  if (typeof watched !== "number" || typeof watchlisted !== "number") throw damaged("does not say what events count");
  if (typeof notice !== "string" && notice !== null) throw damaged("has a notice that is no text");
  const own = readOwnItems(header["own"]);
  if (own === null) throw damaged("has items whose ids or scale cannot be read");
  return { eventRatings: { watched, watchlisted }, notice, ...(own && { own }) };
}

function damaged(seenAndNeeded: string): ArtifactError {
  return new ArtifactError("damaged", `the part ${recommenderPart} ${seenAndNeeded}`, recommenderPart);
}
