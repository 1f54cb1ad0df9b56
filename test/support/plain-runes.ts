// Svelte's state without Svelte: classes that hold some run in a test as the plain objects that they are.
const plain = <T>(value: T): T => value;

Object.assign(globalThis, { $state: Object.assign(plain, { raw: plain }) });
