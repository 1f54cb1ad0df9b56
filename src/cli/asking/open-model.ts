// The recommender that the options name, and what is said with all its answers.
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { ArtifactError } from "../../core/artifact/artifact-error.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { inputErrorFrom } from "../../core/errors/input-error-from.ts";
import type { ModelName } from "../../core/recommend/asking/answer.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { type CommonOptions, withCommonOptions } from "../common-options.ts";
import { defaultModel, tellNotes } from "../model-options.ts";
import { wrapText } from "../render/wrap-text.ts";
import type { Shell } from "../shell.ts";
import { type ReadEntries, unmatchedText } from "./asker.ts";
import { namedAsTyped } from "./filter-options.ts";

/** Opens the recommender in a file, by its full path. @throws InputError where there is none */
export type OpenRecommender = (
  path: string,
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<Recommender>;

export interface AskingOptions extends CommonOptions {
  readonly model: string;
}

/** Adds --model and the options of every command. */
export function withAskingOptions(command: Command): Command {
  return withCommonOptions(command).addOption(new Option("--model <file>", "the trained model").default(defaultModel));
}

export function openRecommender(shell: Shell, { model }: AskingOptions, open: OpenRecommender): Promise<Recommender> {
  return open(resolve(shell.cwd, model), { signal: shell.signal });
}

/** The same; null where the file is a whole model that holds no recommender. */
export async function openIfRecommender(
  shell: Shell,
  options: AskingOptions,
  open: OpenRecommender,
): Promise<Recommender | null> {
  try {
    return await openRecommender(shell, options, open);
  } catch (error) {
    if (isMissingPart(error)) return null;
    throw error;
  }
}

/** Whether a file is a whole model that lacks what was asked for. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof InputError && error.cause instanceof ArtifactError && error.cause.reason === "missing-part";
}

/** @throws InputError where the slider is moved and nothing is known of stars */
export function checkLoved(
  { loved = 0 }: { readonly loved?: number },
  { predictsStars }: Recommender,
  couldNot: string,
): void {
  if (loved === 0 || predictsStars) return;
  throw new InputError(`${couldNot} with --loved`, "the model predicts no stars; one that does was needed");
}

/** What refuses filters, sliders and the like says so in a RangeError or a TypeError; they came from options. */
export function askedWith<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    const isRefusal = error instanceof RangeError || error instanceof TypeError;
    if (!isRefusal || !/^Cannot (filter films|move the sliders|choose films|recommend to a group)/.test(error.message))
      throw error;
    throw inputErrorFrom(new RangeError(namedAsTyped(error.message), { cause: error }));
  }
}

const mostTold = 10;

/** Tells each entry of which nothing was made, with its line and why. */
export function tellUnmatched(shell: Shell, options: CommonOptions, what: string, { unmatched }: ReadEntries): void {
  const lines = unmatched.slice(0, mostTold).map((entry) => `${what}, ${unmatchedText(entry)}`);
  const more = unmatched.length - lines.length;
  if (more > 0)
    lines.push(
      `${what}: ${more.toLocaleString("en-US")} more ${more === 1 ? "entry" : "entries"} left out; --json tells them all`,
    );
  tellNotes(shell, options, lines);
}

/** The notice that goes with every answer, as the answer's last lines; the empty string where there is none. */
export function noticeText({ notice }: ModelName, shell: Pick<Shell, "stdout">): string {
  return notice === null ? "" : `\n${wrapText(notice, Math.min(shell.stdout.columns, 100))}\n`;
}
