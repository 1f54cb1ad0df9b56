// The survey of the data folder as text for people: a table of files for each data set, and under it only what needs words.
import { relative } from "node:path";
import type { DataFolder } from "../../node/data-sets/data-folder.ts";
import { howToGet } from "../../node/data-sets/how-to-get.ts";
import type { DataSetSurvey, FileSurvey } from "../../node/data-sets/survey.ts";
import { byteSize } from "./byte-size.ts";
import { textTable } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const COLUMNS = [
  { header: "file" },
  { header: "rows", align: "right" },
  { header: "size", align: "right" },
  { header: "bytes are" },
] as const;

const STATES = { found: "found", partial: "in part", missing: "missing" } as const;
const CHOSEN_BY = { option: "from --data", environment: "from MATINEE_DATA", default: "the default" } as const;
const VERDICTS = {
  verified: "verified",
  "other-bytes": "other than known",
  unknown: "unknown",
  missing: "missing",
  unreadable: "unreadable",
} as const;

/** The whole answer of `matinee data`, at most `columns` (but 60 to 100) characters wide, addresses apart. */
export function dataSurveyText(folder: DataFolder, surveys: readonly DataSetSurvey[], columns: number): string {
  const width = Math.min(100, Math.max(60, columns));
  const parts = [
    folderText(folder, width),
    ...surveys.map((survey) => dataSetText(survey, folder.path, width)),
    meaningText(surveys, width),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function folderText({ path, from, exists }: DataFolder, width: number): string {
  const line = `Data folder: ${path} (${CHOSEN_BY[from]}${exists ? "" : "; it does not exist"})`;
  if (exists) return line;
  const hint =
    "Put data files there, or say where they are with --data FOLDER or the environment variable MATINEE_DATA.";
  return `${line}\n${wrapText(hint, width)}`;
}

function dataSetText(survey: DataSetSurvey, folder: string, width: number): string {
  const { dataSet, state, files } = survey;
  const paragraph = (text: string) => wrapText(text, width, 2, 2);
  const head = `${dataSet.id}: ${STATES[state]}\n${paragraph(dataSet.title)}`;
  const listed = files.filter((each) => each.verdict !== "missing" || each.file.essential);
  const lines = state === "missing" ? [] : [textTable(COLUMNS, listed.map(fileCells), 2), whereText(files, folder)];
  const notes = files.flatMap((each) => fileNotes(each, files));
  const hints = state === "found" ? [] : [getText(survey, folder)];
  const licence = `Licence: ${dataSet.licence}`;
  return [head, ...lines, ...[...new Set(notes), ...hints, licence].map(paragraph)].join("\n");
}

function fileCells({ file, rows, bytes, verdict }: FileSurvey): string[] {
  const count = rows === null ? "-" : rows.toLocaleString("en-US");
  return [file.name, count, bytes === null ? "-" : byteSize(bytes), VERDICTS[verdict]];
}

/** The archives and folders that the files came from, seen from the data folder. */
function whereText(files: readonly FileSurvey[], folder: string): string {
  const homes = files.flatMap(({ path }) => (path === null ? [] : [relative(folder, path.split(" > ")[0] ?? path)]));
  const isArchive = (home: string) => home.endsWith(".zip");
  const named = homes.map((home) =>
    isArchive(home) ? home : home.includes("/") ? parentOf(home) : "the folder itself",
  );
  return named.length === 0 ? "  In no file that can be read." : `  In ${[...new Set(named)].join(", ")}.`;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** What the table's verdict leaves unsaid about a file. */
function fileNotes(survey: FileSurvey, all: readonly FileSurvey[]): string[] {
  const { file, verdict, rows, problem } = survey;
  if (problem !== null) return [problem];
  if (verdict === "missing")
    return file.essential && all.some((each) => each.path !== null) ? [lackText(file.name, all)] : [];
  const notes: string[] = [];
  if (verdict === "verified" && file.known?.differs !== undefined && file.standsInFor === undefined) {
    notes.push(`${file.name}: the known copy is no official file; ${file.known.differs}.`);
  }
  if (verdict === "other-bytes") notes.push(`${file.name} has other bytes than the known copy.`);
  const expected = verdict === "other-bytes" ? (file.known?.rows ?? file.rows) : file.rows;
  if (verdict !== "verified" && expected !== null && rows !== expected) {
    const whose = verdict === "other-bytes" ? "known copy" : "official file";
    notes.push(`${file.name}: the ${whose} has ${expected.toLocaleString("en-US")} rows.`);
  }
  return notes;
}

function lackText(name: string, all: readonly FileSurvey[]): string {
  const standIns = all.filter((each) => each.file.standsInFor?.file === name && each.path !== null);
  const words = standIns.map(({ file }) => ` ${file.name} stands in for it: ${file.standsInFor?.gives}.`);
  return `${name} is missing.${words.join("")}`;
}

function getText({ dataSet }: DataSetSurvey, folder: string): string {
  const byHand = howToGet(dataSet, folder);
  if (dataSet.download === null) return `To get it: ${byHand}.`;
  return `To get it: matinee data get ${dataSet.id} (${byteSize(dataSet.download.bytes)}); or ${byHand}.`;
}

/** What the words in the last column mean, as far as they were used. */
function meaningText(surveys: readonly DataSetSurvey[], width: number): string {
  const used = new Set(surveys.flatMap(({ files }) => files.map((each) => each.verdict)));
  const meanings = [
    used.has("verified") ? "verified: byte for byte the copy that this project's results were measured on." : "",
    used.has("other-bytes") ? "other than known: not that copy; results may differ." : "",
    used.has("unknown") ? "unknown: no checksum is known for this file, so nothing can be said." : "",
  ];
  return meanings
    .filter((meaning) => meaning !== "")
    .map((meaning) => wrapText(meaning, width, 0, 2))
    .join("\n");
}
