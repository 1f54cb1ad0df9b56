// One list for several people: what everybody's scores say, by a stated rule (group-rules.ts), and beside each film what each of them would
// make of it.
import { spreadOf } from "../../models/ranking/blend/standardise.ts";
import { bestOf } from "../choose/best-of.ts";
import { chooseFilms } from "../choose/choose-films.ts";
import { describeMask, filmMask } from "../filters/film-mask.ts";
import { shownValue } from "../shown-value.ts";
import type { FilmName, ModelName, PredictedStars } from "./answer.ts";
import { defaultCount, usualVariety } from "./choose-list.ts";
import type { Engine } from "./engine.ts";
import { fairList, type GroupRule, groupRules, jointScores, relevanceOf, satisfactionOf } from "./group-rules.ts";
import { type Person, seenBy } from "./person.ts";
import type { RecommendRequest } from "./recommend.ts";
import { askStars, starsOf } from "./stars-of.ts";

/** As for one person; sliders are a person's own, and there are none. */
export interface GroupRequest extends Omit<RecommendRequest, "sliders"> {
  /** Default `average`. */
  readonly rule?: GroupRule | undefined;
  /** What `veto` asks of every member's expected stars; default 3. No other rule takes it. */
  readonly leastStars?: number | undefined;
}

export interface MemberView {
  /** Standardised over all films that the models know: 0 is their mean, 1 a standard deviation above it. */
  readonly score: number;
  readonly predicted: PredictedStars | null;
}

export interface GroupFilm {
  readonly rank: number;
  readonly film: FilmName;
  /** By the rule; for `fair` the mean of the members' scores. */
  readonly score: number;
  /** In the order of the members. */
  readonly members: readonly MemberView[];
}

export interface GroupRecommendation {
  readonly rule: GroupRule;
  readonly films: readonly GroupFilm[];
  /** What each member has of the list, of what a list for them alone would give: 0 to 1. */
  readonly satisfaction: readonly number[];
  readonly notes: readonly string[];
  readonly model: ModelName;
}

const usualLeastStars = 3;
/** Films that `fair` chooses from: the best of every member, and of all together. */
const poolSize = 200;
const cannot = "Cannot recommend to a group";

/**
 * Films that any of them has seen or turned down are left out, unless filters say otherwise.
 *
 * @throws RangeError for no person, a rule that does not exist, a level off the scale, under another rule or without a model of stars; as
 *   `recommend`
 */
export function recommendToGroup(
  engine: Engine,
  persons: readonly Person[],
  request: GroupRequest = {},
): GroupRecommendation {
  const { rule = "average", n = defaultCount, variety = usualVariety, leastStars = usualLeastStars } = request;
  check(engine, persons, rule, request.leastStars);
  const members = persons.map((person) => standardScores(engine, person));
  const { mask, kept, ...masked } = maskOf(engine, persons, request);
  const vetoed = rule === "veto" ? veto(engine, persons, mask, leastStars) : noVeto;
  const joint = jointScores(rule, members);
  const relevance = members.map((scores) => relevanceOf(scores, mask));
  const list =
    rule === "fair"
      ? fairList(fairPool([...members, joint], mask), n, relevance)
      : chooseFilms(joint, {
          n,
          mask,
          variety: variety === 0 ? undefined : { strength: variety, likeness: engine.likeness },
        }).films;
  const stars = persons.map((person) => starsOf(engine.data.stars, person, list));
  const films = Array.from(
    list,
    (film, k): GroupFilm => ({
      rank: k + 1,
      film: engine.name(film),
      score: joint[film]!,
      members: members.map((scores, m) => ({ score: scores[film]!, predicted: stars[m]![k]! })),
    }),
  );
  const notes = films.length < n ? [describeMask({ mask, kept, ...masked })] : [];
  notes.push(...vetoNotes(vetoed, leastStars));
  return {
    rule,
    films,
    satisfaction: relevance.map((own) => satisfactionOf(list, own)),
    notes,
    model: engine.data.model,
  };
}

/** How many films a veto hid. */
interface Vetoed {
  /** From which somebody is expected to give less. */
  readonly low: number;
  /** Of which no stars can be expected. */
  readonly unknown: number;
}
const noVeto: Vetoed = { low: 0, unknown: 0 };

function vetoNotes({ low, unknown }: Vetoed, leastStars: number): string[] {
  const count = (films: number) => films.toLocaleString("en-US");
  const notes: string[] = [];
  if (low > 0) notes.push(`Films that somebody would give less than ${leastStars} stars are left out: ${count(low)}.`);
  if (unknown > 0) {
    notes.push(
      `Films of which no stars can be expected, as nobody rated them in training, are left out: ${count(unknown)}.`,
    );
  }
  return notes;
}

function check({ data }: Engine, persons: readonly Person[], rule: string, leastStars: number | undefined): void {
  if (persons.length === 0) throw new RangeError(`${cannot}: nobody was seen; one person at least was needed`);
  if (!groupRules.includes(rule as GroupRule)) {
    throw new RangeError(
      `${cannot}: the rule ${shownValue(rule)} was seen; one of ${groupRules.join(", ")} was needed`,
    );
  }
  if (rule !== "veto") {
    if (leastStars === undefined) return;
    throw new RangeError(
      `${cannot}: leastStars was seen with the rule ${rule}; the rule veto was needed, or no leastStars`,
    );
  }
  if (data.stars === null) throw new RangeError(`${cannot}: this model predicts no stars, which the rule veto needs`);
  if (leastStars === undefined || (leastStars >= 0.5 && leastStars <= 5)) return;
  throw new RangeError(`${cannot}: leastStars is ${shownValue(leastStars)}; stars from 0.5 to 5 were needed`);
}

function standardScores(engine: Engine, person: Person): Float32Array {
  const scores = new Float32Array(engine.films.size);
  engine.score(engine.taste(person), scores);
  const { mean, deviation } = spreadOf(scores.subarray(0, engine.rated)); // whatever was added moves no other film
  for (let film = 0; film < engine.known; film++) {
    scores[film] = deviation === 0 ? 0 : (scores[film]! - mean) / deviation;
  }
  return scores;
}

function maskOf(engine: Engine, persons: readonly Person[], { filters, candidates, exclude }: GroupRequest) {
  const all = (read: (person: Person) => Iterable<number>) => [
    ...new Set(persons.flatMap((person) => [...read(person)])),
  ];
  const seen = all(seenBy);
  const dismissed = all(({ events }) => events.dismissed.items);
  const masked = filmMask(engine.films, { filters, candidates, exclude, seen, dismissed });
  const isFirst = candidates === undefined && persons.every((person) => engine.taste(person).told.length === 0);
  masked.mask.fill(0, isFirst ? engine.rated : engine.known);
  return masked;
}

/**
 * Hides films to which somebody is expected to give less, and those of which nothing can be expected: that nobody would mind them is what the rule
 * promises.
 */
function veto(engine: Engine, persons: readonly Person[], mask: Uint8Array, leastStars: number): Vetoed {
  const scorer = engine.data.stars!;
  const asked = Uint32Array.from(mask.keys()).filter((film) => mask[film] === 1 && film < scorer.items);
  const passes = new Uint8Array(mask.length);
  for (const film of asked) passes[film] = 1;
  for (const person of persons) {
    const { mean } = askStars(scorer, person, asked);
    for (const [k, film] of asked.entries()) if (mean[k]! < leastStars) passes[film] = 0;
  }
  let [low, unknown] = [0, 0];
  for (let film = 0; film < mask.length; film++) {
    if (mask[film] === 0 || passes[film] === 1) continue;
    if (film < scorer.items) low++;
    else unknown++;
    mask[film] = 0;
  }
  return { low, unknown };
}

function fairPool(scores: readonly Float32Array[], mask: Uint8Array): Uint32Array {
  return Uint32Array.from(new Set(scores.flatMap((own) => [...bestOf(own, mask, poolSize)]))).sort();
}
