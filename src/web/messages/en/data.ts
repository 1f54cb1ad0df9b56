import { count } from "./count.ts";

export const dataWords = {
  about: "What you say stays on this device. Take it along, bring it back, or delete it.",
  holds: (ratings: number, others: number) =>
    `${ratings === 1 ? "1 rating" : `${count(ratings)} ratings`}${others === 0 ? "." : `, ${others === 1 ? "1 film" : `${count(others)} films`} seen, kept for later or turned down.`}`,
  takeAlong: "Take it along",
  alongHelp: "As a file of yours: JSON for another matinee, CSV for a spreadsheet.",
  asJson: "Save as JSON",
  asCsv: "Save as CSV",
  bringBack: "Bring it back",
  bringHelp: "A JSON or CSV file that matinee wrote. What it says of a film replaces what was said here.",
  choose: "Choose a file",
  brought: (films: number) => (films === 1 ? "One film was brought in." : `${count(films)} films were brought in.`),
  notRead: (entries: number) =>
    entries === 1 ? "One entry could not be read:" : `${count(entries)} entries could not be read:`,
  notKnown: (films: number) =>
    films === 1
      ? "One film is kept that this model does not know:"
      : `${count(films)} films are kept that this model does not know:`,
  elsewhere: (fault: string) =>
    `${fault}. It seems to come from Letterboxd or IMDb. Give its columns matinee’s names first: title, year and rating (half a star to five), or imdb and rating.`,
  entry: (number_: number, title: string, why: string) =>
    `${number_}. ${title === "" ? "without a title" : title}: ${why}`,
  andMore: (films: number) => `and ${count(films)} more`,
  delete: "Delete everything",
  deleteHelp: "Every rating, every list, every setting. There is no copy anywhere else.",
  sure: "Delete it all? This cannot be undone.",
  yes: "Yes, delete everything",
  no: "Keep it",
  notDeleted: (why: string) =>
    `It could not be deleted: ${why}. Nothing is lost; deleting this site’s data in the browser’s settings does the same.`,
  deleted: "Everything is deleted. We have not met.",
} as const;
