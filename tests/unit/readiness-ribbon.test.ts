import { describe, expect, it } from "vitest";
import { layOutRibbon, LEVELS } from "@/app/_ui/charts/readiness-ribbon-model";

const words = { enough: "enough", thin: "thin", missing: "missing" };
const bar = (key: string, line = "One line.") => ({ key, name: `Part ${key}`, level: "thin" as const, line });

describe("the readiness ribbon", () => {
  it("draws its three levels with three fills and three lengths", () => {
    const levels = Object.values(LEVELS);
    expect(new Set(levels.map(({ fill }) => fill)).size).toBe(3);
    expect(new Set(levels.map(({ share }) => share)).size).toBe(3);
  });

  it.each([
    [true, 328],
    [false, 720],
  ])("gives every bar its own height, however long its line (compact %s)", (isCompact, width) => {
    const long = "a line that goes on and on ".repeat(8);
    const { rows, height } = layOutRibbon([bar("a"), bar("b", long), bar("c")], words, { width, isCompact });
    const ends = rows.map((row) => row.linesY + (row.lines.length - 1) * 18);
    rows.slice(1).forEach((row, index) => expect(row.y - 12).toBeGreaterThan(ends[index] ?? 0));
    expect(height).toBeGreaterThan(ends.at(-1) ?? 0);
    expect(rows[1]?.lines.join(" ")).toBe(long.trim());
  });

  it("stands without a bar", () => {
    expect(layOutRibbon([], words, { width: 328, isCompact: true }).rows).toEqual([]);
  });
});
