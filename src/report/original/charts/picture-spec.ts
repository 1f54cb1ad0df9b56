// What tells two pictures of one kind apart: the same drawing is made for the networks under each order of rows.
import type { Net } from "../original-view.ts";

export interface PictureSpec {
  /** File name without an ending. */
  readonly name: string;
  readonly title: string;
  readonly nets: readonly Net[];
}
