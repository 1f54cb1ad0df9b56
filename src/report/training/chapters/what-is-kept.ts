// Chapter: what the file holds, what takes how much room, and what keeping little of it costs.
import type { TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { countWord, decimal, listed, signed, wholeNumber } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { filePartName, partName } from "../part-names.ts";

export function whatIsKept(result: TrainingResult): Chapter {
  const { file, films, learnt, tracks } = result;
  const hybrid = learnt.losses.find(({ of }) => of === "hybrid");
  const cost =
    hybrid === undefined ? "" : ` All together that moves NDCG@100 by ${signed(hybrid.kept - hybrid.learnt, 4)}.`;
  return {
    id: "what-is-kept",
    heading: "What the file holds",
    body: [
      html`<p><b>${file.name}</b> has ${byteWords(file.bytes)}: ${wholeNumber(films.all)} films with their titles, people and genres, what was learnt, how it was made and these figures.${tracks.length === 0 ? "" : ` How the public rates films it tells ${tracks.length === 1 ? "one way" : `in ${countWord(tracks.length)} ways`}: ${listed(tracks.map((track) => track.replaceAll("-", " ")))}.`}</p>`,
      fileTable(result),
      html`<p>Of the weights from film to film only those are kept that move scores most, and numbers in a few bits.${cost}</p>`,
      lossTable(result),
    ],
  };
}

/** What takes how much room. */
export function fileTable({ file }: Pick<TrainingResult, "file">): Html {
  const held = file.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = file.parts.map(({ name, sections, bytes, gzipped }) => ({
    head: filePartName(name),
    cells: [wholeNumber(sections), wholeNumber(bytes), wholeNumber(gzipped)],
  }));
  const rest = { head: "header and gaps", cells: ["", wholeNumber(file.bytes - held), ""], quiet: true };
  const packed = file.parts.reduce((sum, { gzipped }) => sum + gzipped, 0);
  const sections = file.parts.reduce((sum, part) => sum + part.sections, 0);
  const all = { head: html`<b>all</b>`, cells: [wholeNumber(sections), wholeNumber(file.bytes), wholeNumber(packed)] };
  return table({
    caption: html`<b>By part, in bytes.</b> Packed by gzip, each section by itself, the header left out.`,
    columns: [
      { head: "Part", kind: "text" },
      { head: "sections", kind: "figure" },
      { head: "bytes", kind: "figure" },
      { head: "gzipped", kind: "figure" },
    ],
    groups: [{ lines: [...lines, rest] }, { lines: [all] }],
  });
}

function lossTable({ learnt: { people, losses } }: TrainingResult): Html {
  const lines = losses.map(({ of, learnt, kept }) => ({
    head: of === "hybrid" ? html`<b>${partName(of)}</b>` : partName(of),
    cells: [decimal(learnt, 4), decimal(kept, 4), signed(kept - learnt, 4)],
  }));
  return table({
    caption: html`<b>What keeping little costs.</b> NDCG@100 on the ${wholeNumber(people)} people on whom the weights were learnt.`,
    columns: [
      { head: "What answers", kind: "text" },
      { head: "as learnt", kind: "figure" },
      { head: "as kept", kind: "figure" },
      { head: "difference", kind: "figure" },
    ],
    groups: [{ lines }],
    slim: true,
  });
}

export function byteWords(bytes: number): string {
  return bytes < 1e6 ? `${decimal(bytes / 1e3, 1)}\u00a0kB` : `${decimal(bytes / 1e6, 1)}\u00a0MB`;
}
