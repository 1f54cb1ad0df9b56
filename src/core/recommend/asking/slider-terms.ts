// What the sliders of one question move films by. What a slider that is not at 0 needs is worked out, nothing else.
import { standardise } from "../../models/ranking/blend/standardise.ts";
import { adventure, type Sliders, type SliderTerms } from "../choose/sliders.ts";
import { unlikeHistory } from "../likeness/unlike-history.ts";
import type { Engine } from "./engine.ts";
import type { Person, Taste } from "./person.ts";
import { askStars } from "./stars-of.ts";

export function sliderTerms(engine: Engine, person: Person, taste: Taste, sliders: Sliders): SliderTerms {
  const { obscure, newer } = engine.sliderColumns;
  const { stars } = engine.data;
  const isMoved = (name: "adventurous" | "loved") => (sliders[name] ?? 0) !== 0;
  if (!isMoved("adventurous") && !isMoved("loved")) return { obscure, newer, adventurous: null, loved: null };
  const answers =
    stars &&
    askStars(
      stars,
      person,
      Uint32Array.from({ length: stars.items }, (_, film) => film),
    );
  const whole = (values: Float32Array) => {
    const all = new Float32Array(engine.films.size);
    standardise(values, all.subarray(0, values.length));
    return all;
  };
  const unlike = () => unlikeHistory(engine.traits, taste.history.items);
  return {
    obscure,
    newer,
    adventurous: isMoved("adventurous") ? adventure(...(answers ? [whole(answers.sd)] : []), unlike()) : null,
    loved: answers === null ? null : whole(answers.mean),
  };
}
