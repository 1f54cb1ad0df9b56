// Numbers as a reader of prose and tables expects them: a true minus, digits that carry meaning, small counts in words.

const smallCounts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in a sentence: in words up to ten, in figures with thousands above. */
export function countWord(count: number): string {
  return smallCounts[count] ?? wholeNumber(count);
}

/** A count with its noun: "one film", "3,847 films". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** 4809 as "4,809". */
export function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString("en-GB").replace("-", "−");
}

/** With a fixed number of decimals and a true minus; zero has no sign. */
export function decimal(value: number, digits = 3): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** A difference: as `decimal`, with a plus where it is above zero. */
export function signed(value: number, digits = 3): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A share of 0 to 1 as "24.7 %". The space does not break. */
export function percent(share: number, digits = 1): string {
  return `${decimal(share * 100, digits)}\u00a0%`;
}

/** A share beside an axis: whole percents, and a decimal where a tick stands between them. */
export function percentTick(share: number): string {
  const tenths = Math.round(share * 1000);
  return percent(share, tenths % 10 === 0 ? 0 : 1);
}

/** A p value: "0.031", and "< 0.001" where more digits would claim too much. */
export function pValue(p: number): string {
  return p < 0.001 ? "<\u00a00.001" : decimal(p, 3);
}

/** A p value in a sentence: "p = 0.031", "p < 0.001". It does not break. */
export function pSentence(p: number): string {
  return `p\u00a0${p < 0.001 ? "" : "=\u00a0"}${pValue(p)}`;
}

/** Seconds as a person says them: "0.8 s", "42 s", "3 min 20 s". */
export function duration(seconds: number): string {
  if (seconds < 10) return `${decimal(seconds, 1)}\u00a0s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)}\u00a0min${rest === 0 ? "" : ` ${rest}\u00a0s`}`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** With a small first letter, for a sentence behind a colon. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
