// Chapter: the account of the data files: every row that was read, mended or refused.
import type { FileReport, Repair } from "../../../core/catalogue/ingest-report.ts";
import type { Chapter } from "../../article/chapter.ts";
import { counted, wholeNumber } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import type { OriginalView } from "../original-view.ts";

/** More refused rows than this are counted, not listed. */
const listedRefusals = 10;

/** Null where no file was read. */
export function whatWasRead(view: OriginalView): Chapter | null {
  if (view.result.ingest.length === 0) return null;
  return {
    id: "data",
    heading: "What was read",
    body: [
      html`<p>Every row is taken as it is, mended, or refused, and the last two are told here.</p>`,
      ...view.result.ingest.map(fileAccount),
    ],
  };
}

function fileAccount({ file, rowsRead, rowsKept, repaired, refused }: FileReport): Html {
  const kept = rowsKept === rowsRead ? "all of them kept" : `${wholeNumber(rowsKept)} kept`;
  const notes = [...repaired.map(repairNote), ...refusalNotes(refused)];
  return html`<h3>${file}</h3>
<p>${counted(rowsRead, "row")} read, ${kept}.${notes.length === 0 ? " Nothing had to be mended." : null}</p>
${notes.length === 0 ? null : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`;
}

function repairNote({ what, count, examples }: Repair): string {
  const [first] = examples;
  const where = first === undefined ? "" : `, first in line ${first.line}, column ${first.column}`;
  return `${what}: ${counted(count, "time")}${where}.`;
}

function refusalNotes(refused: FileReport["refused"]): string[] {
  const notes = refused
    .slice(0, listedRefusals)
    .map(({ line, column, why }) => `Line ${line} refused, column ${column}: ${why}.`);
  const more = refused.length - notes.length;
  return more > 0 ? [...notes, `${counted(more, "more row")} refused; all are in metrics.json.`] : notes;
}
