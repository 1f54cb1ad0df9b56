// Entries of a history that are dated in days to come: they count, as the most recent ones, and more likely than not the date is a mistake.
import type { Person } from "../../core/recommend/asking/person.ts";

/** A day, in seconds: whatever the time is where somebody lives, what lies further ahead is yet to come. */
const day = 86_400;

/** @param now seconds since 1970 */
export function datesAheadNotes({ history, events }: Person, now: number): string[] {
  const { watched, watchlisted, dismissed } = events;
  const times = [history.times ?? [], watched.times, watchlisted.times, dismissed.times].flatMap((each) => [...each]);
  const late = times.filter((time) => time > now + day);
  if (late.length === 0) return [];
  const last = new Date(Math.max(...late.slice(0, 1000)) * 1000).toISOString().slice(0, 10);
  if (late.length === 1) return [`1 film is dated ${last}, which is yet to come: it counts among the most recent.`];
  const films = `${late.length.toLocaleString("en-US")} films have dates that are yet to come, such as ${last}`;
  return [`${films}: they count among the most recent.`];
}
