/** How much has been done, 0 to 1. */
export type OnProgress = (part: number) => void;
