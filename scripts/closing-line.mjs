// A vitest reporter that says at the very end how it went, on one plain line, and names what was skipped.

export default class ClosingLine {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const skipped = [];
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state in counts) counts[state]++;
        if (state === "skipped") skipped.push(test.fullName);
      }
    }
    const line = () => {
      for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
      const tail = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${tail}\n`);
    };
    setTimeout(line); // behind the summary of vitest's own reporter
  }
}
