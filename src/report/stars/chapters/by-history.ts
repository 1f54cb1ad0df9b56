// Chapter: the same figures by how many ratings somebody handed in.
import type { Chapter } from "../../article/chapter.ts";
import { sliceTables } from "../../comparison/chapters/slice-tables.ts";
import { historyName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { isSliced, type StarsView } from "../stars-view.ts";

/** `figures` are those of the data sets that are sliced so; null where there are none. */
export function byHistory(view: StarsView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  const shown = view.results.filter(isSliced);
  return {
    id: "by-history-chapter",
    heading: "By length of history",
    body: [
      html`<p>Of who has told little, little can be known, and everybody’s stars are as good a guess as there is. So each length of history is looked at by itself. In a fold each person is in one panel.</p>`,
      ...figures,
      ...sliceTables({ ...view, results: shown }, "history", historyName),
    ],
  };
}
