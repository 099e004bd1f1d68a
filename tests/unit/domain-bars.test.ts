import { describe, expect, it } from "vitest";
import { layOutDomains } from "@/app/_ui/charts/domain-bars-model";
import { fitText, fitWidth } from "@/app/_ui/charts/fit-text";

const size = { width: 328, isCompact: true };
const domain = (name: string, count: number) => ({ key: name, name, count });

describe("the domain bars", () => {
  it("keep the order given and share out the whole", () => {
    const { rows } = layOutDomains([domain("b", 1), domain("a", 3)], size);
    expect(rows.map((row) => [row.name, row.text, row.share])).toEqual([
      ["b", "1 (25 %)", "25 %"],
      ["a", "3 (75 %)", "75 %"],
    ]);
    const [small, large] = rows;
    expect(large?.barWidth).toBeCloseTo(3 * (small?.barWidth ?? 0), 0);
  });

  it("leave room for the words at the end of the longest bar", () => {
    const { rows, barX } = layOutDomains([domain("a", 123456), domain("b", 7)], size);
    for (const row of rows) expect(barX + row.barWidth + 8 + fitWidth(row.text, 14)).toBeLessThanOrEqual(328);
  });

  it("divide nothing when nothing was counted, and take no count under none", () => {
    const { rows } = layOutDomains([domain("a", 0), domain("b", -2)], size);
    expect(rows.map((row) => [row.barWidth, row.text, row.share])).toEqual([
      [0, "0", "–"],
      [0, "0", "–"],
    ]);
    expect(layOutDomains([], size).rows).toEqual([]);
  });
});

describe("words that somebody typed", () => {
  it("are broken between words, and inside a word that no line holds, without losing a letter", () => {
    const link = "https://example.org/a-very-long-link-without-any-space-that-was-pasted";
    const lines = fitText(`See  ${link} soon`, 120, 14);
    expect(lines.join("").replaceAll(" ", "")).toBe(`See${link}soon`);
    for (const line of lines) expect(fitWidth(line, 14)).toBeLessThanOrEqual(120);
  });

  it("get more room in capitals and in square letters", () => {
    expect(fitWidth("WWW", 14)).toBeGreaterThan(fitWidth("iii", 14));
    expect(fitWidth("試験", 14)).toBeGreaterThanOrEqual(28);
    for (const line of fitText("試験".repeat(30), 120, 14))
      expect(fitWidth(line, 14)).toBeLessThanOrEqual(120);
  });

  it("may be none at all", () => {
    expect(fitText("  ", 120, 14)).toEqual([""]);
  });
});
