// A moment as callers of a library have it, in the form in which files write it: what reads files then checks it.

/** A Date or seconds since 1970 as `2024-05-01T20:00:00.000Z`; anything else as it is. */
export function writtenMoment(given: unknown): unknown {
  const moment = typeof given === "number" ? new Date(given * 1000) : given;
  if (!(moment instanceof Date)) return given;
  const isWithinCalendar = moment.getUTCFullYear() >= 0 && moment.getUTCFullYear() <= 9999;
  return isWithinCalendar ? moment.toISOString() : String(given);
}
