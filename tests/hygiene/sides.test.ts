import { describe, expect, it } from "vitest";
import { listCode, readText } from "../support/tree";
import { findPhysicalClasses, findPhysicalDeclarations } from "./checks/sides";

const app = listCode().filter((path) => path.startsWith("app/"));

function sides(path: string, text: string): string[] {
  return path.endsWith(".css")
    ? findPhysicalDeclarations({ path, text })
    : findPhysicalClasses({ path, text });
}

describe("app", () => {
  it("is laid out by start and end, never by left and right", () => {
    expect(app.length).toBeGreaterThan(0);
    expect(app.flatMap((path) => sides(path, readText(path)))).toEqual([]);
  });
});

describe("the check of sides", () => {
  it.each([
    ['<p className="ml-4" />'],
    ['<p className="flex md:hover:-mr-[3px]" />'],
    ["<p className={`a ${b} pl-2 c`} />"],
    ['<p className="left-0" />'],
    ['<p className="text-right" />'],
    ['<p className="border-l" />'],
    ['<p className="data-[state=open]:rounded-tl-lg" />'],
    ["<p style={{ marginLeft: 4 }} />"],
  ])("finds %s", (text) => {
    expect(sides("sample.tsx", text)).toHaveLength(1);
  });

  it.each([
    ['<p className="ms-4 pe-2 start-0 inset-x-0 text-start border-s mx-auto" />'],
    ["<p>left-hand side, right-to-left</p>"],
    ['const words = "left-handed right";'],
    ["const room = { left: 10, right: 10 };"],
  ])("lets %s pass", (text) => {
    expect(sides("sample.tsx", text)).toEqual([]);
  });

  it.each(["a { margin-left: 1px }", "  left: 0;", "a { text-align: right; }", "  border-right-width: 1px;"])(
    "finds %s in a style sheet",
    (text) => {
      expect(sides("sample.css", text)).toHaveLength(1);
    },
  );

  it.each(["a { margin-inline-start: 1px }", "/* left: 0; */", "  text-align: start;", "  --left: 1px;"])(
    "lets %s pass in a style sheet",
    (text) => {
      expect(sides("sample.css", text)).toEqual([]);
    },
  );
});
