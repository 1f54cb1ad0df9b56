// Where the server says that its model is. What can go wrong on the way is said with what can be done about it.
import { words } from "../messages/en.ts";

export interface ModelAddress {
  readonly url: string;
  readonly bytes: number;
}

/** @throws Error for whoever looks at the page */
export async function modelAddress(): Promise<ModelAddress> {
  const response = await fetch("/model.json").catch(() => null);
  const told = response?.ok ? await response.json().catch(() => null) : null;
  if (typeof told?.url !== "string") throw new Error(words.noModel(response?.status ?? null));
  return told;
}
