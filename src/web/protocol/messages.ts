// What travels between the page and its worker.
import type { QuestionName, Questions } from "./questions.ts";

export interface AskedMessage<Name extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: Name;
  readonly asks: Questions[Name]["asks"];
}

export type ToldMessage =
  /** `sent`: bytes that the worker has handed to the network as bodies, ever; `milliseconds`: how long the answer took to work out. */
  | { readonly id: number; readonly answer: unknown; readonly sent: number; readonly milliseconds: number }
  | { readonly id: number; readonly progress: number }
  /** `failure`: what went wrong, for a person. */
  | { readonly id: number; readonly failure: string };
