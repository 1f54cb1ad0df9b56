// A table as print sets it: rules only between groups, figures right-aligned and tabular, heads with a scope. On a narrow
// screen it scrolls sideways in its own region, which a keyboard can reach.
import { type Html, type HtmlPart, html } from "../markup/html.ts";

/** A column; figures are set right-aligned. */
export interface Column {
  readonly head: HtmlPart;
  readonly kind: "text" | "figure";
}

/** A line: its head, then one cell for each further column. */
export interface TableLine {
  /** What is in a `small` within it stands below in the second voice. */
  readonly head: HtmlPart;
  readonly cells: readonly HtmlPart[];
  /** Set in the second voice. */
  readonly quiet?: boolean;
}

/** Lines that belong together; a named group gets a line of its own for its name. */
export interface TableGroup {
  readonly name?: HtmlPart;
  readonly lines: readonly TableLine[];
}

export interface TableSpec {
  /** What the table shows; it is read out and printed above. */
  readonly caption: HtmlPart;
  readonly columns: readonly Column[];
  readonly groups: readonly TableGroup[];
  /** As wide as the text instead of as wide as figures. */
  readonly slim?: boolean;
}

/** The table as markup. @throws RangeError where a line has not one cell for each column */
export function table({ caption, columns, groups, slim = false }: TableSpec): Html {
  return html`<div class="${slim ? "table slim" : "table"}" role="region" tabindex="0" aria-label="Table"><table>
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.kind}">${column.head}</th>`)}</tr></thead>
${groups.map((group) => body(group, columns))}
</table></div>`;
}

function body(group: TableGroup, columns: readonly Column[]): Html {
  const head =
    group.name === undefined
      ? null
      : html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${group.name}</th></tr>`;
  return html`<tbody>${head}${group.lines.map((line) => tableLine(line, columns))}</tbody>
`;
}

function tableLine(line: TableLine, columns: readonly Column[]): Html {
  if (line.cells.length !== columns.length - 1) {
    throw new RangeError(`Cannot set a table: a line has ${line.cells.length + 1} cells, ${columns.length} are needed`);
  }
  const cells = line.cells.map((cell, k) => html`<td class="${columns[k + 1]?.kind ?? "text"}">${cell}</td>`);
  return html`<tr class="${line.quiet === true ? "quiet" : "plain"}"><th scope="row">${line.head}</th>${cells}</tr>`;
}
