import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

type Theme = "light" | "dark";

function readTokens(theme: Theme): Map<string, string> {
  const pattern = /--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
  return new Map(
    [...css.matchAll(pattern)].map(([, name = "", light = "", dark = ""]) => [
      name,
      theme === "light" ? light : dark,
    ]),
  );
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, front: string, back: string): number {
  const [frontColor, backColor] = [tokens.get(front), tokens.get(back)];
  if (!frontColor || !backColor) throw new Error(`no such token: ${front} or ${back}`);
  const [darker = 0, lighter = 0] = [luminance(frontColor), luminance(backColor)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = ["ink", "muted", "primary", "caution", "info", "danger"];
const GROUNDS = ["paper", "surface", "sunken"];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const tokens = readTokens(theme);

  it("has every token of the table", () => {
    expect([...tokens.keys()].sort()).toEqual(
      [...TEXT, ...GROUNDS, "hairline", "control", "on-primary", "band"]
        .concat("tier-reach", "tier-target", "tier-likely", "tier-backup")
        .sort(),
    );
  });

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "keeps %s text on %s at 5.4:1 or more",
    (text, ground) => {
      expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(5.4);
    },
  );

  it.each([
    ["on-primary", "primary"],
    ["ink", "band"],
  ])("keeps %s text on %s at 5.4:1 or more", (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(5.4);
  });

  it.each(["paper", "surface"])("keeps control borders and chart lines on %s at 3:1 or more", (ground) => {
    for (const line of ["control", "primary", "ink", "tier-reach", "tier-target", "tier-likely"])
      expect(contrast(tokens, line, ground)).toBeGreaterThanOrEqual(3);
  });
});
