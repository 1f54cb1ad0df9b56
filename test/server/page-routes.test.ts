// The addresses that the server gives the page for, and those that the page itself knows, are written in two places: neither knows the other.
import { describe, expect, it } from "vitest";
import { isPageRoute } from "../../src/server/page-routes.ts";
import { readSitePath } from "../../src/server/site-path.ts";
import { isPageAddress } from "../../src/web/offline/kept-addresses.ts";
import { pathOf, type Route, routeOf } from "../../src/web/routing/routes.ts";

const names = ["for-you", "tune", "later", "you", "lab", "data"] as const satisfies Route["name"][];
const routes: readonly Route[] = [...names.map((name) => ({ name })), { name: "film", key: "tmdb-949" }];

function servesPage(pathname: string): boolean {
  const read = readSitePath(pathname);
  return "names" in read && isPageRoute(read.names);
}

describe("addresses of the page", () => {
  it.each(routes.map((route) => [pathOf(route), route] as const))(
    "%s is served, and is the same screen there",
    (path, route) => {
      expect([servesPage(path), isPageAddress(path), routeOf(path)]).toEqual([true, true, route]);
      expect(servesPage(`${path.replace(/\/$/, "")}/`)).toBe(true);
    },
  );

  it("a film's may have its title behind the id, for people", () => {
    expect(routeOf("/film/tmdb-949/heat")).toEqual({ name: "film", key: "tmdb-949" });
    expect(servesPage("/film/tmdb-949/heat")).toBe(true);
  });

  it.each(["/nowhere", "/film", "/film/", "/film/1/2/3", "/together"])("%s is a screen that says so", (path) => {
    expect([servesPage(path), routeOf(path)]).toEqual([false, { name: "nowhere" }]);
  });

  it.each([
    "/model.json",
    "/reports/original/report.html",
    "/reports",
    "/model",
    "/assets",
    "/lab/more",
    "/film",
    "/sw.js",
  ])("%s is none", (path) => {
    expect(servesPage(path)).toBe(false);
  });
});
