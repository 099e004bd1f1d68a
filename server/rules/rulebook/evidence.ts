import { all, has, not, YES } from "../engine/condition";
import type { View } from "../engine/view";
import type { Conflict, Evidence, ProgramList } from "../plan/shape";
import type { Distribution } from "../season/figures";
import { bandIs, multipleAttempts, nextSeasonTiming, phaseIs, visaIs } from "./conditions";
import { P } from "./parameters";
import { backupLine, broadVolume } from "./programs";

const group = (label: string, { n, quartiles }: Distribution) => ({
  label,
  n,
  of: null,
  quartiles: [...quartiles] satisfies number[] as [number, number, number],
  median: quartiles[1],
});

const hasScore = has(
  "a Step 2 CK result with its score",
  (view) => view.derived.band,
  ({ basis }) => basis === "score",
);
const isApplyingOrLater = phaseIs("applying", "ranking", "awaiting-match", "after-match");

function nrmpEvidence(view: View, measure: "step2" | "ranks", value: number | null): Evidence {
  const { value: figures, sources, status } = view.season.outcomes;
  const { matched, notMatched } = figures[measure];
  const isStep2 = measure === "step2";
  return {
    code: isStep2 ? "evidence.nrmp-step2" : "evidence.nrmp-ranks",
    title: isStep2 ? "Step 2 CK of non-US IMGs, by outcome" : "Programs ranked in a row, by outcome",
    text: isStep2
      ? `Median ${matched.quartiles[1]} for those who matched (n = ${matched.n}), ${notMatched.quartiles[1]} for those who did not (n = ${notMatched.n}). The groups overlap. This describes past applicants and is no chance for one person.`
      : `Median ${matched.quartiles[1]} anesthesiology programs ranked in a row for those who matched (n = ${matched.n}), ${notMatched.quartiles[1]} for those who did not (n = ${notMatched.n}). Only people who certified a list are counted.`,
    year: figures.year,
    n: matched.n + notMatched.n,
    status,
    sources: [...sources],
    value,
    groups: [group("Matched", matched), group("Not matched", notMatched)],
  };
}

function backupEvidence({ season }: View): Evidence {
  const { value: specialties, sources, status } = season.backupOutcomes;
  return {
    code: "evidence.backup-specialties",
    title: "Non-US IMGs in the usual backup specialties",
    text: `${specialties
      .map(
        (entry) =>
          `${entry.specialty}: ${entry.matched} of ${entry.applicants} matched, median Step 2 CK of those matched ${entry.medianStep2}`,
      )
      .join("; ")}. This describes past applicants who certified a list.`,
    year: season.outcomes.value.year,
    n: specialties.reduce((sum, entry) => sum + entry.applicants, 0),
    status,
    sources: [...sources],
    value: null,
    groups: specialties.map((entry) => ({
      label: entry.specialty,
      n: entry.matched,
      of: entry.applicants,
      quartiles: null,
      median: entry.medianStep2,
    })),
  };
}

/** Published figures that bear on the person, with n, year and status. */
export function listEvidence(view: View): Evidence[] {
  const evidence: Evidence[] = [];
  if (hasScore.test(view) === YES) evidence.push(nrmpEvidence(view, "step2", view.profile.step2.score));
  if (isApplyingOrLater.test(view) === YES) evidence.push(nrmpEvidence(view, "ranks", null));
  if (backupLine.test(view) === YES) evidence.push(backupEvidence(view));
  return evidence;
}

const scoredStrong = bandIs("score", "250-259");
const onJ1 = visaIs("j1");

/** Places where the guide and published data disagree for this person, both sides named. */
export function listConflicts(view: View, doesStep3NameVisas: boolean): Conflict[] {
  const { derived, calendar, season, profile } = view;
  const conflicts: Conflict[] = [];
  const { typicalDays, safeDays } = season.release.value;
  const exam = derived.exam.day.value;
  if (exam !== null && exam > calendar.submit.day - safeDays) {
    conflicts.push({
      guide: "G3.1b",
      data: "F7",
      text: `The guide counts on a score about ${typicalDays / 7} weeks after the exam. USMLE advises to allow ${safeDays / 7}, which ends after submission opens for your date.`,
    });
  }
  const { matched, notMatched } = season.outcomes.value.step2;
  if (scoredStrong.test(view) === YES) {
    conflicts.push({
      guide: "G2.2",
      data: "F1",
      text: `The guide calls this band strong. In the published figures the middle half of those who did not match reached ${notMatched.quartiles[2]} (n = ${notMatched.n}), so scores like this stand in both groups.`,
    });
  }
  if (profile.target !== null && profile.target >= P.middleFloor && profile.target < P.strongFloor) {
    conflicts.push({
      guide: "G6.1b",
      data: "F1",
      text: `The guide aims for ${P.targetFloor} or more. In the published figures the median of those who matched is ${matched.quartiles[1]} (n = ${matched.n}), of those who did not ${notMatched.quartiles[1]} (n = ${notMatched.n}).`,
    });
  }
  if (doesStep3NameVisas && onJ1.test(view) === YES) {
    conflicts.push({
      guide: "G1.6",
      data: "F8",
      text: "The guide says Step 3 may help with J-1 sponsorship at some institutions. The J-1 itself does not require Step 3.",
    });
  }
  if (broadVolume.test(view) === YES) {
    const { goldSignals, silverSignals } = season.limits.value;
    conflicts.push({
      guide: "G4.2f",
      data: "F6",
      text: `The guide speaks of ${P.volumeLow} to ${P.volumeHigh} or more programs. Signals are few, ${goldSignals} gold and ${silverSignals} silver, so most programs on such a list get none.`,
    });
  }
  return conflicts;
}

const listApplies = all(
  hasScore,
  phaseIs("before-step2", "ready-to-apply", "applying"),
  not(nextSeasonTiming),
);

type Mix = ProgramList["mix"];
const STRONG_MIX: Mix = { reach: 0.2, target: 0.5, likely: 0.3 };
const MIDDLE_MIX: Mix = { reach: 0.15, target: 0.5, likely: 0.35 };
const LOWER_MIX: Mix = { reach: 0.1, target: 0.45, likely: 0.45 };
const BROAD_MIX: Mix = { reach: 0.05, target: 0.35, likely: 0.6 };

/** How many programs of which kind, our reading, on a Step 2 CK result; null where a list is not the question now. */
export function programListOf(view: View): ProgramList | null {
  if (listApplies.test(view) !== YES) return null;
  const { band } = view.derived.band.value;
  const broad = { min: P.volumeLow, max: P.volumeHigh };
  if (multipleAttempts.test(view) === YES || band === "<230")
    return { volume: broad, mix: { ...BROAD_MIX }, ourReading: true };
  if (band === "230-239") return { volume: broad, mix: { ...LOWER_MIX }, ourReading: true };
  if (band === "240-249") {
    return {
      volume: { min: P.volumeMiddleLow, max: P.volumeMiddleHigh },
      mix: { ...MIDDLE_MIX },
      ourReading: true,
    };
  }
  return {
    volume: { min: P.volumeStrongLow, max: P.volumeStrongHigh },
    mix: { ...STRONG_MIX },
    ourReading: true,
  };
}
