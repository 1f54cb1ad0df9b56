// New films in an artifact without learning anything anew: its map of traits (core/models/cold-films) says which factors and prior each has,
// and they stand behind the films that are there, in the catalogue and in the hybrid. All else stays as it is, byte for byte.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import type { ArtifactHeader } from "../../artifact/artifact-header.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import type { Film } from "../../catalogue/film.ts";
import type { FilmNames } from "../../catalogue/film-names.ts";
import { FilmMapper } from "../../models/cold-films/film-map.ts";
import { unpackFilmMap } from "../../models/cold-films/unpack-film-map.ts";
import { CatalogueNames } from "../../models/film-quality/catalogue-names.ts";
import { unpackFilmQuality } from "../../models/film-quality/unpack-film-quality.ts";
import { type ExpectedFilms, extendHybrid } from "../../models/hybrid/extend-hybrid.ts";
import type { HybridModel } from "../../models/hybrid/hybrid-model.ts";
import { hybridPart, packHybrid } from "../../models/hybrid/pack-hybrid.ts";
import { unpackHybrid } from "../../models/hybrid/unpack-hybrid.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import { filmFacts } from "../films/film-facts.ts";
import { packServedFilms, servedFilmsPart, unpackServedFilms } from "../films/pack-served-films.ts";
import { type ServedFilms, servedFilms } from "../films/served-films.ts";
import { KnownTitles } from "./known-titles.ts";

export interface GrownArtifact {
  /** The old one's but for what stands under `parts.hybrid`. Its `manifest.id` is still the old one. */
  readonly header: ArtifactHeader;
  readonly sections: readonly ArtifactSection[];
  /** One a film that was handed in: its index; null where it was not added, as the catalogue has it already. */
  readonly films: readonly (FilmIndex | null)[];
}

/** An artifact that takes films. Reads it once for any number of them. */
export class GrowingArtifact {
  readonly #artifact: Artifact;
  readonly #mapper: FilmMapper;
  readonly #hybrid: HybridModel;
  readonly #films: ServedFilms;
  readonly #names: () => FilmNames;

  /** @throws ArtifactError where it cannot take films: missing-part without a map or a recommender; damaged */
  constructor(artifact: Artifact) {
    const { map, names } = unpackFilmMap(artifact);
    this.#artifact = artifact;
    this.#mapper = new FilmMapper(map);
    this.#hybrid = unpackHybrid(artifact);
    this.#films = unpackServedFilms(artifact);
    if (this.#hybrid.factors.width !== map.tracks["before-release"].factors.width) {
      throw new ArtifactError("damaged", "its map of traits is to other factors than its recommender has", hybridPart);
    }
    this.#names = () => (names === null ? unpackFilmQuality(artifact).names : new CatalogueNames(names));
  }

  /** What names in a written film mean. @throws ArtifactError where nothing in the artifact tells them */
  get names(): FilmNames {
    return this.#names();
  }

  /** What is expected of films by what they are: some milliseconds each. */
  expect(films: readonly Film[]): ExpectedFilms {
    return this.#mapper.map(films);
  }

  /**
   * The artifact with films behind its own, in their order; `packArtifact` makes bytes of it. A film of which it has one of the same
   * title and year is passed over.
   *
   * @param expected what is expected of each, for who asks for that bit by bit
   * @throws RangeError for a film without a title, naming its place
   */
  add(films: readonly Film[], expected: ExpectedFilms = this.expect(films)): GrownArtifact {
    for (const [place, { title }] of films.entries()) {
      if (title.trim() !== "") continue;
      throw new RangeError(`Cannot add film ${place}: it has no title; one was needed, so that it can be shown`);
    }
    const known = new KnownTitles(this.#films);
    const places = films.map((film) => known.add(film));
    const isNew = (_: unknown, k: number) => places[k] !== null;
    const added = films.filter(isNew);
    const hybrid = packHybrid(extendHybrid(this.#placeable(), pickExpected(expected, isNew)));
    const own = Array.from({ length: this.#films.size }, (_, film) => this.#films.facts(film));
    const all = servedFilms([...own, ...added.map((film) => filmFacts({ film }))]);
    const { header } = this.#artifact;
    return {
      header: { ...header, parts: { ...header.parts, [hybridPart]: hybrid.header } },
      sections: [...packServedFilms(all), ...hybrid.sections, ...this.#others()],
      films: places,
    };
  }

  /** A hybrid whose films are all those of the catalogue: what is to be added stands behind them. */
  #placeable(): HybridModel {
    if (this.#hybrid.films === this.#films.size) return this.#hybrid;
    const seen = `${this.#hybrid.films} of its ${this.#films.size} films have a score`;
    throw new ArtifactError("damaged", `${seen}; all were needed, so that films can be added behind them`, hybridPart);
  }

  #others(): ArtifactSection[] {
    const isReplaced = (name: string) => [hybridPart, servedFilmsPart].some((part) => name.startsWith(`${part}/`));
    return this.#artifact.sections
      .filter(({ name }) => !isReplaced(name))
      .map(({ name }) => ({ name, data: this.#artifact.section(name), shape: this.#artifact.shape(name) }));
  }
}

function pickExpected(
  { factors, prior }: ExpectedFilms,
  isPicked: (_: unknown, film: number) => boolean,
): ExpectedFilms {
  const width = factors.length / Math.max(1, prior.length);
  return {
    factors: factors.filter((_, at) => isPicked(_, Math.floor(at / width))),
    prior: prior.filter(isPicked),
  };
}
