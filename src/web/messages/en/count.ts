const number = new Intl.NumberFormat("en-US");

/** "9,742". */
export const count = (value: number): string => number.format(value);

/** "4½", "5", "½": as people write stars. */
export function stars(rating: number): string {
  const whole = Math.floor(rating);
  const half = rating - whole >= 0.5 ? "½" : "";
  return whole === 0 ? half || "0" : `${whole}${half}`;
}
