// Colours and weights where a person is looking, plain text elsewhere and where NO_COLOR (no-color.org) asks for it.
import type { Shell } from "../shell.ts";

export interface TerminalStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** The style for what is printed to standard output. */
export function terminalStyle({ stdout, env }: Pick<Shell, "stdout" | "env">): TerminalStyle {
  const isPlain = !stdout.isTerminal || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const paint = (on: number, off: number) => (text: string) =>
    isPlain || text === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;
  return { bold: paint(1, 22), dim: paint(2, 22), good: paint(32, 39), bad: paint(31, 39) };
}
