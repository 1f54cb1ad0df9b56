// Which addresses are kept how. Pure, so that it can be tested without a browser.

/** Names that change with the content. */
export const isKeptForever = (path: string): boolean => /^\/(?:assets|model)\//.test(path);

/** Addresses that are all the same page. */
export const isPageAddress = (path: string): boolean => !/^\/(?:reports|model|assets)\/|\.[a-z0-9]+$/i.test(path);

export interface CacheNames {
  readonly pagePrefix: string;
  /** The page's own files, of one build. */
  readonly page: string;
  /** What was asked for: the model, what the server says of it, reports. */
  readonly asked: string;
}

export function cacheNames(version: string): CacheNames {
  const pagePrefix = "matinee-page-";
  return { pagePrefix, page: `${pagePrefix}${version}`, asked: "matinee-asked" };
}
