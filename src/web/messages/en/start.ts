// What is said to somebody of whom nothing is known yet, and of the tastes that can be tried on.
import type { TasteName } from "../../tastes/sample-taste.ts";
import { count } from "./count.ts";

const tastes: Readonly<Record<TasteName, { readonly title: string; readonly aside: string }>> = {
  nights: { title: "The late showing", aside: "Crime after dark: Heat, Chinatown, Se7en." },
  stars: { title: "The stargazer", aside: "Space and machines: Alien, 2001, Blade Runner." },
  sundays: { title: "The Sunday matinee", aside: "Warm and a little strange: Amélie, Toy Story." },
};

export const startWords = {
  greeting: "We have not met yet.",
  question: "Which of these have you seen?",
  goingOn: (left: number) => (left === 1 ? "One more, and the lights go down." : `${count(left)} more to go.`),
  notSeen: "Not seen",
  skip: "Skip",
  keys: "Keys 1 to 5 rate, with Shift half a star less; N is for not seen, S skips.",
  drag: "Drag the cover: the further right, the more stars.",
  seats: (rated: number, needed: number) => `${count(rated)} of ${count(needed)} ratings that open your shelves`,
  noneLeft: "That was every film that is worth asking about. Find one that you know.",
  orTaste: "Or sit in somebody else’s seat for a while",
  tasteAside: "Three made-up tastes. Nothing of theirs is mixed with what you say yourself.",
  tastes,
  borrowed: (taste: TasteName) =>
    `You sit in somebody else’s seat: ${tastes[taste].title}. What you rate here is not kept.`,
  giveBack: "Back to your own seat",
  tasteUnknown: "This model knows too few of that taste’s films.",
} as const;
