import { describe, expect, it } from "vitest";
import { placePointLabels } from "@/app/_ui/charts/chart-text";
import { dayTicks, linearScale, wrapText } from "@/app/_ui/charts/scale";
import { scorePathModel, type ScorePathData, type ScorePoint } from "@/app/_ui/charts/score-path-model";
import { dayNumber } from "@/app/_ui/dates";

function sitting(date: string, score: number, extra: Partial<ScorePoint> = {}): ScorePoint {
  return { date, score, kind: "NBME", label: "NBME", mark: "disc", ...extra };
}

const three = [sitting("2026-10-01", 230), sitting("2026-10-11", 235), sitting("2026-10-21", 240)];
const data: ScorePathData = {
  points: three,
  projection: { low: 230, mid: 240, high: 250 },
  target: 245,
  examDate: "2027-01-14",
  asOf: "2026-11-22",
};

describe("the score path", () => {
  it("draws neither trend nor range under three counted scores", () => {
    const model = scorePathModel({ ...data, points: three.slice(0, 2) });
    expect(model.trend).toBeNull();
    expect(model.fan).toBeNull();
  });

  it("never counts a point that stands aside", () => {
    const model = scorePathModel({
      ...data,
      points: [...three.slice(0, 2), sitting("2026-11-01", 78, { isAside: true })],
    });
    expect(model.trend).toBeNull();
    expect(model.aside).toHaveLength(1);
    expect(model.scores[0]).toBeGreaterThan(150);
  });

  it("passes the trend through scores that lie on one line", () => {
    expect(scorePathModel(data).trend?.map((end) => Math.round(end.value * 100) / 100)).toEqual([230, 240]);
  });

  it("has no trend when all scores are of one day", () => {
    expect(
      scorePathModel({ ...data, points: three.map((point) => ({ ...point, date: "2026-10-01" })) }).trend,
    ).toBeNull();
  });

  it("carries the range to exam day, the half inside it, both around the middle", () => {
    const fan = scorePathModel(data).fan;
    expect(fan?.toDay).toBe(dayNumber("2027-01-14"));
    const [low, high] = fan?.half ?? [0, 0];
    expect(low).toBeGreaterThan(230);
    expect(high).toBeLessThan(250);
    expect(Math.round(low + high)).toBe(480);
  });

  it("keeps every score, the range and the zone above the target on the sheet", () => {
    const { scores, days } = scorePathModel({ ...data, target: 262 });
    expect(scores[0]).toBeLessThan(230);
    expect(scores[1]).toBeGreaterThan(272);
    expect(days[1]).toBeGreaterThan(dayNumber("2027-01-14"));
  });

  it("stands without any score", () => {
    const model = scorePathModel({
      points: [],
      projection: null,
      target: null,
      examDate: null,
      asOf: "2026-11-22",
    });
    expect(model.days[0]).toBeLessThan(model.days[1]);
    expect(model.scores[0]).toBeLessThan(model.scores[1]);
  });
});

describe("chart arithmetic", () => {
  it("maps a range without extent to the middle", () => {
    expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
  });

  it("thins months to the room there is and writes each year once", () => {
    const ticks = dayTicks([dayNumber("2026-11-01"), dayNumber("2028-04-01")], 6);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.map((tick) => tick.label)).toEqual([
      "Nov 2026",
      "Feb 2027",
      "May",
      "Aug",
      "Nov",
      "Feb 2028",
    ]);
  });

  it("breaks lines between words and loses none", () => {
    const text = "NRMP registration: standard deadline";
    const lines = wrapText(text, 120, 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(text);
  });

  it("keeps the newest number when two would lie on each other", () => {
    const labels = placePointLabels([
      { x: 100, y: 100, text: "240" },
      { x: 103, y: 101, text: "241" },
      { x: 106, y: 100, text: "242" },
    ]);
    expect(labels[0]?.text).toBe("242");
    expect(labels.length).toBeLessThan(3);
  });
});
