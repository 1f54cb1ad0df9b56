// The facts of films as sections of an artifact and back (docs/guide/artifact.md, "served-films"). The container's checksums find accidents; what is
// checked here is that the columns fit one another, so that nothing fails in the middle of an answer.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { type SectionType, sectionTypeOf } from "../../artifact/section-types.ts";
import type { FilmColumns } from "./film-columns.ts";
import type { NumberLists } from "./number-lists.ts";
import { ServedFilms } from "./served-films.ts";
import type { TextTable } from "./text-table.ts";

/** What the names of its sections begin with. */
export const servedFilmsPart = "served-films";

const plainColumns = {
  tmdb: "u32",
  imdb: "u32",
  movielens: "u32",
  year: "u16",
  runtime: "u16",
  language: "u16",
  votes: "i32",
  voteMean: "f32",
  ratings: "u32",
  ratingMean: "f32",
} as const satisfies Partial<Record<keyof FilmColumns, SectionType>>;

/** Lists of numbers, and the table of texts that each counts in. */
const listColumns = {
  otherTitles: "otherNames",
  genres: "genreNames",
  keywords: "keywordNames",
  directors: "personNames",
  cast: "personNames",
} as const satisfies Partial<Record<keyof FilmColumns, keyof FilmColumns>>;

const textColumns = [
  "titles",
  "otherNames",
  "genreNames",
  "keywordNames",
  "personNames",
  "languages",
] as const satisfies readonly (keyof FilmColumns)[];

type PlainColumn = keyof typeof plainColumns;
type ListColumn = keyof typeof listColumns;
type TextColumn = (typeof textColumns)[number];

const namesOf = <Name extends string>(columns: Readonly<Record<Name, unknown>>) => Object.keys(columns) as Name[];

/** Sections for `packArtifact`; views of the columns. */
export function packServedFilms({ columns }: ServedFilms): ArtifactSection[] {
  return [
    ...namesOf(plainColumns).map((name) => ({ name: `${servedFilmsPart}/${name}`, data: columns[name] })),
    { name: `${servedFilmsPart}/personIds`, data: columns.personIds },
    ...namesOf(listColumns).flatMap((name) => [
      { name: `${servedFilmsPart}/${name}/indptr`, data: columns[name].indptr },
      { name: `${servedFilmsPart}/${name}/indices`, data: columns[name].indices },
    ]),
    ...textColumns.flatMap((name) => [
      { name: `${servedFilmsPart}/${name}/starts`, data: columns[name].starts },
      { name: `${servedFilmsPart}/${name}/bytes`, data: columns[name].bytes },
    ]),
  ];
}

/**
 * The films of an artifact, read in place.
 *
 * @throws ArtifactError missing-part, where a column is not there or has another type; damaged, where columns do not fit one another
 */
export function unpackServedFilms(artifact: Artifact): ServedFilms {
  const plain = Object.fromEntries(
    namesOf(plainColumns).map((name) => [name, artifact.section(`${servedFilmsPart}/${name}`, plainColumns[name])]),
  ) as Pick<FilmColumns, PlainColumn>;
  const texts = Object.fromEntries(textColumns.map((name) => [name, readTexts(artifact, name)])) as Pick<
    FilmColumns,
    TextColumn
  >;
  const lists = Object.fromEntries(
    namesOf(listColumns).map((name) => [name, readLists(artifact, name)]),
  ) as unknown as Pick<FilmColumns, ListColumn>;
  const columns: FilmColumns = {
    ...plain,
    ...texts,
    ...lists,
    personIds: artifact.section(`${servedFilmsPart}/personIds`, "u32"),
  };
  checkFit(columns);
  return new ServedFilms(columns);
}

function readTexts(artifact: Artifact, name: TextColumn): TextTable {
  return {
    starts: artifact.section(`${servedFilmsPart}/${name}/starts`, "u32"),
    bytes: artifact.section(`${servedFilmsPart}/${name}/bytes`, "u8"),
  };
}

function readLists(artifact: Artifact, name: ListColumn): NumberLists {
  const indices = artifact.section(`${servedFilmsPart}/${name}/indices`);
  const type = sectionTypeOf(indices);
  if (type !== "u16" && type !== "u32") throw damaged(`${name}/indices`, `holds ${type}; u16 or u32 was needed`);
  return {
    indptr: artifact.section(`${servedFilmsPart}/${name}/indptr`, "u32"),
    indices: indices as Uint16Array | Uint32Array,
  };
}

function checkFit(columns: FilmColumns): void {
  const films = columns.titles.starts.length - 1;
  for (const name of textColumns) checkStarts(`${name}/starts`, columns[name].starts, columns[name].bytes.length);
  for (const name of namesOf(plainColumns)) checkLength(name, columns[name].length, films);
  checkLength("personIds", columns.personIds.length, columns.personNames.starts.length - 1);
  for (const name of namesOf(listColumns)) {
    const { indptr, indices } = columns[name];
    checkLength(`${name}/indptr`, indptr.length, films + 1);
    checkStarts(`${name}/indptr`, indptr, indices.length);
    checkBelow(`${name}/indices`, indices, columns[listColumns[name]].starts.length - 1);
  }
  checkBelow("language", columns.language, columns.languages.starts.length);
}

function checkLength(section: string, length: number, needed: number): void {
  if (length !== needed) throw damaged(section, `has ${length} entries; ${needed} were needed`);
}

/** From 0, never falling, to the end of what they divide. */
function checkStarts(section: string, starts: Uint32Array, end: number): void {
  let isRising = starts[0] === 0 && starts.at(-1) === end;
  for (let k = 1; k < starts.length && isRising; k++) isRising = starts[k]! >= starts[k - 1]!;
  if (!isRising) throw damaged(section, `does not rise from 0 to ${end}`);
}

function checkBelow(section: string, numbers: Uint16Array | Uint32Array, end: number): void {
  for (const number of numbers) {
    if (number >= end) throw damaged(section, `names number ${number}; numbers below ${end} were needed`);
  }
}

function damaged(section: string, seenAndNeeded: string): ArtifactError {
  const name = `${servedFilmsPart}/${section}`;
  return new ArtifactError("damaged", `section ${name} ${seenAndNeeded}`, name);
}
