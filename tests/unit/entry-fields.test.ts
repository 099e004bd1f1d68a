import { describe, expect, it } from "vitest";
import { findEntry, isSameForm, toEntry, toForm } from "@/app/(public)/start/_fields/entry-fields";
import { readSharedJson } from "../support/shared";

const TODAY = "2027-03-10";
const LISTS = ["practice", "usce", "letters", "research"];
const personas = readSharedJson("spec/personas.json") as { facts: Record<string, unknown> }[];
const A = { specialty: "anesthesiology", us: true, status: "planned" };
const B = { specialty: "neurology", observedDirectly: false, status: "requested" };

describe("an entry that is changed", () => {
  it.each(LISTS)("stands in its form as it is, and is the same when it is taken as it stands: %s", (path) => {
    const entries = personas.flatMap(({ facts }) => (facts[path] ?? []) as Record<string, unknown>[]);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const told = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
      expect(toEntry(path, toForm(path, entry, TODAY), TODAY)).toEqual(told);
    }
  });

  it("keeps a no, and a word that is not among the usual ones", () => {
    expect(toForm("letters", B, TODAY)).toEqual({
      specialty: "neurology",
      us: "",
      observedDirectly: "no",
      status: "requested",
    });
    expect(toEntry("letters", toForm("letters", B, TODAY), TODAY)).toEqual(B);
  });

  it("is found in its place, or where it has moved to, and nowhere once it was changed", () => {
    const was = { form: toForm("letters", A, TODAY), place: 1 };
    expect(findEntry("letters", [A, A], was, TODAY)).toBe(1);
    expect(
      findEntry("letters", [B, { status: "planned", us: true, specialty: "anesthesiology" }], was, TODAY),
    ).toBe(1);
    expect(findEntry("letters", [A], was, TODAY)).toBe(0);
    expect(findEntry("letters", [B, { ...A, status: "received" }], was, TODAY)).toBe(-1);
    expect(findEntry("letters", [], was, TODAY)).toBe(-1);
  });

  it("is the same where nothing but spaces was typed", () => {
    expect(isSameForm({ form: " CCSSA 13 ", date: "" }, { form: "CCSSA 13" })).toBe(true);
    expect(isSameForm({ status: "planned" }, { status: "requested" })).toBe(false);
    expect(isSameForm({}, { status: "requested" })).toBe(false);
  });
});
