// Learning curves in the terminal, redrawn after every epoch: training loss as thin dots, test loss as full ones, on a
// logarithmic scale. Where nobody is looking it is a plain line an epoch.
import type { CurvePoint } from "../../core/evaluation/original-result.ts";
import type { Sink } from "../shell.ts";

export interface LiveCurve {
  add(point: CurvePoint): void;
}

const height = 12;
const marks = { train: "·", test: "●", both: "◉" } as const;

/** A curve of so many epochs, drawn to `sink` under a title. */
export function liveCurve(sink: Sink, title: string, epochs: number): LiveCurve {
  const points: CurvePoint[] = [];
  let drawnLines = 0;
  return {
    add(point) {
      points.push(point);
      if (!sink.isTerminal) {
        sink.write(`${title}, ${epochLine(point, epochs)}\n`);
        return;
      }
      const lines = [title, ...curveLines(points, epochs, sink.columns - 12), epochLine(point, epochs)];
      const back = drawnLines === 0 ? "" : `\u001b[${drawnLines}A`;
      sink.write(`${back}${lines.map((line) => `\u001b[2K${line.slice(0, sink.columns - 1)}\n`).join("")}`);
      drawnLines = lines.length;
    },
  };
}

function epochLine({ epoch, trainLoss, testLoss }: CurvePoint, epochs: number): string {
  return `epoch ${epoch} of ${epochs}: squared error ${trainLoss.toFixed(3)} in training ${marks.train}, ${testLoss.toFixed(3)} on test rows ${marks.test}`;
}

/** The picture: `height` lines with a scale at the left. */
export function curveLines(points: readonly CurvePoint[], epochs: number, mostColumns: number): string[] {
  const columns = Math.max(10, Math.min(mostColumns, 72));
  const losses = points.flatMap((point) => [point.trainLoss, point.testLoss]).map((loss) => Math.max(loss, 1e-6));
  const [low, high] = [Math.log(Math.min(...losses)), Math.log(Math.max(...losses))];
  const grid = Array.from({ length: height }, () => new Array<string>(columns).fill(" "));
  const rowOf = (loss: number) =>
    high === low ? height - 1 : Math.round(((high - Math.log(Math.max(loss, 1e-6))) / (high - low)) * (height - 1));
  for (const { epoch, trainLoss, testLoss } of points) {
    const column = epochs === 1 ? 0 : Math.round(((epoch - 1) / (epochs - 1)) * (columns - 1));
    const [trainRow, testRow] = [grid[rowOf(trainLoss)], grid[rowOf(testLoss)]];
    if (trainRow) trainRow[column] = marks.train;
    if (testRow) testRow[column] = trainRow === testRow ? marks.both : marks.test;
  }
  return grid.map((row, k) => {
    const label = k === 0 ? Math.exp(high) : k === height - 1 ? Math.exp(low) : null;
    return `${(label === null ? "" : label.toPrecision(3)).padStart(7)} │${row.join("").trimEnd()}`;
  });
}
