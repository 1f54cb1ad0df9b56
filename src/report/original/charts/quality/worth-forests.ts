// Figures: what each part is worth, and what each input is worth, as dots with intervals around zero, the largest on top.
import { capital, decimal, listed, signed, wholeNumber } from "../../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../../pictures/arrange.ts";
import { forestPanel } from "../../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../../pictures/forest/place-forest.ts";
import { dotInterval, key, lineSign, ringInterval } from "../../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../../pictures/picture.ts";
import { movedBy } from "../../../pictures/svg-text.ts";
import { paints } from "../../../theme/tokens.ts";
import { trackName } from "../../film-net-names.ts";
import type { NamedWorth, TrackWorths } from "../../findings/quality/worths.ts";

/** A longer list is cut off in the picture; the table has all. */
const mostInputs = 16;

/** Parts have long names: one panel as wide as the page, a group a track. */
export function ingredientsPicture(found: readonly TrackWorths[]): Picture {
  const groups = found.map(({ track, list }) => ({
    head: trackName(track).head,
    note: trackName(track).note,
    rows: list.map(worthRow),
  }));
  const domain = laneDomain(
    groups.flatMap(({ rows }) => rows),
    [0],
  );
  const draw = (width: number): Drawing => {
    const signs = worthKey(width, "without it nothing changes");
    const panel = forestPanel({
      groups,
      width,
      domain,
      line: 0,
      axis: "what it adds to R²",
      tick: signedTick,
    });
    const top = signs.height + 14;
    return { width, height: top + panel.height, markup: signs.markup + movedBy(0, top, panel.markup) };
  };
  return {
    name: "quality-ingredients",
    title: "The whole model, and one part less",
    reading: `How much R² out of fold the whole model has more than the same model without one part, on the same ${filmCounts(found)}, with a paired 95 % interval. At the right of the dashed line the part helps.`,
    description: found.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide), narrow: draw(drawingWidths.narrow) },
  };
}

/** Inputs have short names: a panel a track, all on one scale. */
export function importancePicture(found: readonly TrackWorths[]): Picture {
  const shown = found.map((track) => ({ ...track, list: track.list.slice(0, mostInputs) }));
  const rows = shown.map(({ list }) => list.map(worthRow));
  const domain = laneDomain(rows.flat(), [0]);
  const draw = (width: number, columns: number): Drawing => {
    const panels = shown.map(({ track }, k): Panel => {
      const groups = [{ rows: rows[k] ?? [] }];
      const spec = { groups, width: panelWidth(width, columns), domain, line: 0, beside: rows.flat() };
      const drawing = forestPanel({ ...spec, axis: "loss of R²" });
      return { head: trackName(track).head, drawing };
    });
    return arrange({ panels, columns, width, key: worthKey(width, "shuffling it changes nothing") });
  };
  const cut = found.some(({ list }) => list.length > mostInputs) ? ` The ${mostInputs} largest of each track.` : "";
  return {
    name: "quality-importance",
    title: "One group of inputs after the other, shuffled",
    reading: `How much R² out of fold is lost when one group of inputs is shuffled among the ${filmCounts(found)}, with its 95 % interval; the baseline is the same model with nothing shuffled.${cut}`,
    description: shown.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, wideColumns(found.length)), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function worthRow({ name, gain, worth }: NamedWorth): ForestRow {
  const sign = worth === "neither" ? "ring" : "dot";
  return { name: capital(name), lanes: [{ value: gain.mean, interval: gain.ci95, sign, figure: signed(gain.mean) }] };
}

function worthKey(width: number, nothing: string): Drawing {
  return key(
    [
      dotInterval("sure: the interval leaves zero out"),
      ringInterval("not to be told from nothing"),
      lineSign(nothing, paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function signedTick(value: number): string {
  return signed(value, 2);
}

/** "3,847 training films", or a range where tracks differ. */
function filmCounts(found: readonly TrackWorths[]): string {
  const counts = found.map(({ films }) => films);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const range = low === high ? wholeNumber(low) : `${wholeNumber(low)} to ${wholeNumber(high)}`;
  return `${range} training films`;
}

function describe({ track, list }: TrackWorths): string {
  const parts = list.map(({ name, gain }) => {
    const [low, high] = gain.ci95;
    return `${name} ${signed(gain.mean)} (${decimal(low)} to ${decimal(high)})`;
  });
  return `${trackName(track).head}: ${listed(parts)}.`;
}
