// The starter catalogue's page, served for the tests of a file.
import { afterAll, beforeAll } from "vitest";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { starterModel } from "../support/starter-model.ts";

/** Called where tests are described; the address is there while they run. */
export function servingStarter(): { readonly url: string } {
  let serving: Serving | undefined;
  beforeAll(async () => {
    serving = await startServing({ model: await starterModel(), port: 0 });
  }, 240_000);
  afterAll(() => serving?.close());
  return {
    get url() {
      if (serving === undefined) throw new Error("the page is served while tests run, not before");
      return serving.url;
    },
  };
}
