import { describe, expect, it } from "vitest";
import {
  placeBrackets,
  sayRow,
  seasonGanttModel,
  type GanttClash,
  type GanttItem,
  type GanttLane,
} from "@/app/_ui/charts/season-gantt-model";
import { dayNumber } from "@/app/_ui/dates";

const words = {
  plan: "from the plan",
  own: "yours",
  done: "done",
  locked: "locked",
  clash: "Clash",
  clashes: "Clashes",
};

function own(key: string, start: string, extra: { end?: string; isDone?: boolean } = {}): GanttItem {
  return { key, label: key, kind: "own", start, ...extra };
}

function clash(firstKey: string, secondKey: string): GanttClash {
  return { firstKey, secondKey, words: `${firstKey} and ${secondKey}` };
}

const lanes: readonly GanttLane[] = [
  { name: "Exams", items: [own("late", "2027-06-20"), own("early", "2027-06-01")] },
  { name: "Empty", items: [] },
  {
    name: "Visa",
    items: [{ key: "fixed", label: "fixed", kind: "official", status: "confirmed", start: "2027-06-10" }],
  },
];

describe("the season Gantt", () => {
  it("stands without any item", () => {
    const model = seasonGanttModel([], [], "2026-11-22");
    expect(model.lanes).toEqual([]);
    expect(model.days[0]).toBeLessThan(model.days[1]);
  });

  it("gives one day a whole month around it, and no end", () => {
    const model = seasonGanttModel([{ name: "Own", items: [own("one", "2027-06-15")] }], [], "2027-06-15");
    expect(model.days).toEqual([dayNumber("2027-06-01"), dayNumber("2027-07-01")]);
    expect(model.lanes[0]?.rows[0]).toMatchObject({ endDay: null, when: "15 Jun 2027" });
  });

  it("takes an item that ends on its first day as one day", () => {
    const [lane] = seasonGanttModel(
      [{ name: "Own", items: [own("one", "2027-06-15", { end: "2027-06-15" })] }],
      [],
      "2027-06-15",
    ).lanes;
    expect(lane?.rows[0]?.endDay).toBeNull();
  });

  it("reads a period written backwards as that period", () => {
    const [lane] = seasonGanttModel(
      [{ name: "Own", items: [own("back", "2027-06-20", { end: "2027-06-01" })] }],
      [],
      "2027-06-15",
    ).lanes;
    expect(lane?.rows[0]).toMatchObject({
      startDay: dayNumber("2027-06-01"),
      endDay: dayNumber("2027-06-20"),
    });
  });

  it("carries an item over the end of a year, both years in words", () => {
    const model = seasonGanttModel(
      [{ name: "Own", items: [own("winter", "2027-12-20", { end: "2028-01-03" })] }],
      [],
      "2027-12-01",
    );
    expect(model.lanes[0]?.rows[0]?.when).toBe("20 Dec 2027 – 3 Jan 2028");
    expect(model.days).toEqual([dayNumber("2027-12-01"), dayNumber("2028-02-01")]);
  });

  it("counts the days over a change of clocks as days", () => {
    const [lane] = seasonGanttModel(
      [{ name: "Own", items: [own("march", "2027-03-13", { end: "2027-03-15" })] }],
      [],
      "2027-03-01",
    ).lanes;
    const row = lane?.rows[0];
    expect((row?.endDay ?? 0) - (row?.startDay ?? 0)).toBe(2);
  });

  it("refuses a date that is none", () => {
    expect(() =>
      seasonGanttModel([{ name: "Own", items: [own("x", "2027-02-30")] }], [], "2027-01-01"),
    ).toThrow(RangeError);
  });

  it("spans the rows of both items of a clash from the top, whichever is named first", () => {
    // Rows in the picture: early 0, late 1, fixed 2.
    const { clashes } = seasonGanttModel(
      lanes,
      [clash("fixed", "early"), clash("late", "early")],
      "2027-06-01",
    );
    expect(clashes).toEqual([
      { number: 1, words: "fixed and early", span: { top: 0, bottom: 2 } },
      { number: 2, words: "late and early", span: { top: 0, bottom: 1 } },
    ]);
  });

  it("keeps the words of a clash whose item is not in the picture", () => {
    const { clashes, lanes: drawn } = seasonGanttModel(lanes, [clash("fixed", "gone")], "2027-06-01");
    expect(clashes).toEqual([{ number: 1, words: "fixed and gone", span: null }]);
    expect(drawn[1]?.rows[0]?.clashes).toEqual([1]);
  });

  it("draws no bracket from an item to itself", () => {
    expect(seasonGanttModel(lanes, [clash("late", "late")], "2027-06-01").clashes[0]?.span).toBeNull();
  });

  it("says how an official date is known, whose another is, and what is done", () => {
    const model = seasonGanttModel(
      [
        ...lanes,
        {
          name: "Plan",
          items: [{ key: "w", label: "w", kind: "plan", start: "2027-07-01", isDone: true }],
        },
      ],
      [],
      "2027-06-01",
    );
    expect(model.lanes.flatMap((lane) => lane.rows).map((row) => sayRow(row, words))).toEqual([
      "1 Jun 2027, yours",
      "20 Jun 2027, yours",
      "10 Jun 2027, confirmed",
      "1 Jul 2027, from the plan, done",
    ]);
  });
});

describe("the brackets of clashes", () => {
  const numbered = (number: number, top: number, bottom: number) => ({
    number,
    words: "",
    span: { top, bottom },
  });

  it("share a track only where they share no row", () => {
    const placed = placeBrackets(
      [numbered(1, 0, 9), numbered(2, 1, 2), numbered(3, 2, 3), numbered(4, 4, 5)],
      6,
    );
    expect(Object.fromEntries(placed.map(({ number, track }) => [number, track]))).toEqual({
      2: 0,
      3: 1,
      4: 0,
      1: 2,
    });
  });

  it("leave out what finds no track, and what has no span", () => {
    const placed = placeBrackets(
      [numbered(1, 0, 1), numbered(2, 0, 2), numbered(3, 0, 3), { number: 4, words: "", span: null }],
      2,
    );
    expect(placed.map(({ number }) => number)).toEqual([1, 2]);
  });
});
