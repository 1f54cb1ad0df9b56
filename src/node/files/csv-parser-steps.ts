// csv-parse's stream as promises: each step is over when the parser has taken what it was given, so that who feeds it can count and stop.
import type { Parser } from "csv-parse";

/** @throws what the parser says of the text */
export function written(parser: Parser, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** @throws what the parser says of the end */
export function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once("error", reject);
    parser.end(() => resolve());
  });
}
