import { describe, expect, it } from "vitest";
import { seasonTimelineModel } from "@/app/_ui/charts/season-timeline-model";
import { dayNumber } from "@/app/_ui/dates";

const lanes = [
  {
    name: "Application",
    items: [
      { label: "Review", start: "2027-09-22", status: "projected" as const },
      { label: "Submit", start: "2027-09-01", end: "2027-09-21", status: "confirmed" as const },
    ],
  },
  { name: "Empty", items: [] },
];

describe("the season timeline", () => {
  it("puts each lane's rows in order of date and leaves out empty lanes", () => {
    const model = seasonTimelineModel(lanes, "2027-09-10");
    expect(model.lanes.map((lane) => lane.rows.map((row) => row.label))).toEqual([["Submit", "Review"]]);
  });

  it("spans whole months around its dates and a today that is near", () => {
    expect(seasonTimelineModel(lanes, "2027-07-15").days).toEqual([
      dayNumber("2027-07-01"),
      dayNumber("2027-10-01"),
    ]);
  });

  it("does not stretch to a today that is far away", () => {
    const model = seasonTimelineModel(lanes, "2024-01-01");
    expect(model.days).toEqual([dayNumber("2027-09-01"), dayNumber("2027-10-01")]);
    expect(model.today).toBeLessThan(model.days[0]);
  });

  it("writes a period with its year once, or twice across a year's end", () => {
    const row = (start: string, end: string) =>
      seasonTimelineModel([{ name: "Own", items: [{ label: "x", start, end, status: null }] }], start)
        .lanes[0]?.rows[0]?.when;
    expect(row("2027-09-01", "2027-09-21")).toBe("1 Sep – 21 Sep 2027");
    expect(row("2027-12-20", "2028-01-03")).toBe("20 Dec 2027 – 3 Jan 2028");
  });
});
