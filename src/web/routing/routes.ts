// The page's addresses. Every screen can be linked to; what is no address of ours is a screen that says so.
export type Route =
  | { readonly name: "for-you" }
  | { readonly name: "tune" }
  | { readonly name: "later" }
  | { readonly name: "you" }
  | { readonly name: "lab" }
  | { readonly name: "data" }
  | { readonly name: "nowhere" }
  | { readonly name: "film"; readonly key: string };

export type PlainRouteName = Exclude<Route["name"], "film" | "nowhere">;

const plain: Readonly<Record<string, PlainRouteName>> = {
  "/": "for-you",
  "/tune": "tune",
  "/later": "later",
  "/you": "you",
  "/lab": "lab",
  "/data": "data",
};

export function routeOf(path: string): Route {
  const film = /^\/film\/([^/]+)(?:\/[^/]*)?\/?$/.exec(path); // a title behind the id is for people
  if (film !== null) return { name: "film", key: film[1]! };
  return { name: plain[path.replace(/(.)\/$/, "$1")] ?? "nowhere" };
}

export function pathOf(route: Route): string {
  if (route.name === "film") return `/film/${route.key}`;
  return Object.entries(plain).find(([, name]) => name === route.name)![0];
}
