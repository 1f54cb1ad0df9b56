// A process for run-apart.test.ts: doubles, says so, or fails in one of three ways.
import { InputError } from "../../../src/core/errors/input-error.ts";
import { serveApart } from "../../../src/node/threads/serve-apart.ts";

interface DoubleTask {
  readonly values: Float32Array;
  readonly fail?: "input" | "fault" | "exit" | "never";
}

serveApart<DoubleTask, Float32Array, string>(async ({ values, fail }, note) => {
  note(`doubling ${values.length}`);
  if (fail === "input") throw new InputError("Cannot double", "3 was seen", { file: "numbers.csv", line: 3 });
  if (fail === "fault") throw new RangeError("numbers ran out");
  if (fail === "exit") process.exit(3);
  if (fail === "never") await new Promise((resolve) => setTimeout(resolve, 60_000));
  return values.map((value) => 2 * value);
});
