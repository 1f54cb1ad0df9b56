// Options that are given twice: the second would take the place of the first without a word. Those that collect what they are given are marked
// as such where they are made, as are settings that change no answer.
import type { Command, Option } from "commander";

const repeatable = new WeakSet<Option>();

/** The same option, which may be given again and again. */
export function collected(option: Option): Option {
  repeatable.add(option);
  return option;
}

/** The same option, of which the last counts: a setting of how to work, which scripts give and people override. */
export function overridden(option: Option): Option {
  repeatable.add(option);
  return option;
}

/** Makes a command refuse what is given twice; switches may be, as they say the same both times. */
export function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    if (repeatable.has(option) || option.isBoolean() || option.negate) continue;
    let times = 0;
    command.on(`option:${option.name()}`, () => {
      if (++times === 2) command.error(`error: option '${option.flags}' was given twice; once was needed`);
    });
  }
}
