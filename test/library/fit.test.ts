import { describe, expect, it } from "vitest";
import { fit as learnInBrowser } from "../../src/library/browser.ts";
import { fit as learn } from "../../src/library/node.ts";
import type { LibraryRecommender } from "../../src/library/shared.ts";
import { smallShop } from "./small-shop.ts";

const ofTaste = (learnt: LibraryRecommender, taste: string) => {
  const liked = [...learnt.films()].filter(({ genres }) => genres[0] === taste).slice(0, 4);
  const me = learnt.history(liked.map(({ id }) => ({ id, event: "watched" })));
  return learnt.recommend(me, { n: 8, variety: 0 }).films.map(({ film }) => learnt.film(film).genres[0]);
};

describe("fit", () => {
  it.each([
    ["ratings", true],
    ["events alone", false],
  ])("learns tastes from %s, and its weights from people who were left out", async (_, rated) => {
    const learnt = await learn(smallShop({ rated }));
    for (const taste of ["tea", "tools", "toys"]) {
      expect(ofTaste(learnt, taste).filter((each) => each === taste).length).toBeGreaterThanOrEqual(7);
    }
    expect(learnt.notes).toEqual([
      rated
        ? "Ratings from 1 to 10 were taken as stars from 0.5 to 5."
        : "Fewer than 60 people gave ratings, or all the same one: no stars are predicted.",
    ]);
  });

  it("predicts stars where enough people rated, with an interval, and says where they did not", async () => {
    const learnt = await learn(smallShop({}));
    const me = learnt.history([0, 3, 6, 9].map((item) => ({ id: `sku-${item}`, rating: 9 })));
    const means = ["sku-12", "sku-13", "sku-14"].map((item) => learnt.predict(me, item)!.mean);
    expect(means[0]).toBeGreaterThan(Math.max(means[1]!, means[2]!) + 1);
    expect(learnt.recommend(me, { n: 1 }).films[0]!.predicted!.hi).toBeLessThanOrEqual(5);
    const few = await learn(smallShop({ people: 20 }));
    expect(few.notes.at(-1)).toBe("Fewer than 60 people gave ratings, or all the same one: no stars are predicted.");
    expect(few.predict(few.history([]), "sku-1")).toBe(null);
  });

  it("gives the same model for the same seed, whatever the threads, and another for another", async () => {
    const data = smallShop({});
    const ids = [];
    for (const options of [{}, { threads: 2 }, { seed: 2 }]) ids.push((await learn(data, options)).model.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("learns in a browser, too", async () => {
    const learnt = await learnInBrowser(smallShop({}));
    expect(ofTaste(learnt, "tools").filter((each) => each === "tools").length).toBeGreaterThanOrEqual(7);
    await expect(learnt.save("x.matinee")).rejects.toThrow("Cannot save x.matinee: there are no files here");
  });

  it("learns from hardly anything, and says what it could not learn", async () => {
    const learnt = await learn(
      {
        events: [
          { user: 1, item: "a" },
          { user: 1, item: "b" },
        ],
      },
      { notice: "A try." },
    );
    expect(learnt.notes).toEqual([
      "Fewer than 100 people like five items or more: what the parts of the model count was stated, not learnt.",
      "Fewer than 60 people gave ratings, or all the same one: no stars are predicted.",
    ]);
    const { films, model } = learnt.recommend(learnt.history([{ id: "a", rating: 4 }]));
    expect([films.map(({ film }) => film.id), model.notice]).toEqual([["b"], "A try."]);
    expect(learnt.recommend(learnt.history([])).films).toHaveLength(2);
  });

  it("tells progress and ends when it is aborted", async () => {
    const steps: string[] = [];
    const stop = new AbortController();
    const onProgress = ({ what }: { readonly what: string }) => {
      steps.push(what);
      if (steps.length === 3) stop.abort(new Error("enough"));
    };
    await expect(learn(smallShop({}), { onProgress, signal: stop.signal })).rejects.toThrow("enough");
    expect(steps.length).toBeGreaterThanOrEqual(3);
  });

  it("refuses options that there are not, or that are none", async () => {
    const data = smallShop({ people: 3 });
    await expect(learn(data, { sed: 1 } as object)).rejects.toThrow(
      'Cannot fit: an option "sed" was seen; one of seed,',
    );
    await expect(learn(data, { seed: -1 })).rejects.toThrow("Cannot fit: seed is -1; a whole number from 0 was needed");
    await expect(learn(data, { threads: 0 })).rejects.toThrow(RangeError);
  });
});
