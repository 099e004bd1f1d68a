import { afterEach, beforeEach, vi } from "vitest";

beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

// What a test did not expect to be complained about is a failure, not a line that scrolls by.
afterEach(() => {
  const calls = [console.error, console.warn].flatMap((log) => vi.mocked(log).mock.calls);
  if (calls.length > 0) throw new Error(`Unexpected console.error or console.warn: ${JSON.stringify(calls)}`);
});
