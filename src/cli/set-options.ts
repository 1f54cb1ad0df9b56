// Options of models set by hand: "ease.regularization=500".
import { InvalidArgumentError } from "commander";
import type { DrawnOptions } from "../core/tuning/search-range.ts";

/** By model. */
export type SetOptions = Readonly<Record<string, DrawnOptions>>;

/** Adds one to those that were set before; for an option that may be given again and again. */
export function setOption(text: string, before: SetOptions = {}): SetOptions {
  const [, model = "", name = "", value = ""] = /^([a-z0-9-]+)\.([A-Za-z][A-Za-z0-9]*)=(.+)$/s.exec(text) ?? [];
  if (model === "") throw new InvalidArgumentError("MODEL.OPTION=VALUE is needed, such as ease.regularization=500.");
  return { ...before, [model]: { ...before[model], [name]: toldValue(value) } };
}

function toldValue(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}
