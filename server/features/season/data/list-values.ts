import "server-only";
import { SEASON_FACTS, STEP2_PASS_MARKS, STEP3_PASS_MARKS } from "@/server/rules";
import type { Cell, Figure } from "../schema";
import { day, figure, figureOfValues, number, row, text, usd } from "./make-figure";

export function outcomes(): Figure {
  const { value } = SEASON_FACTS.outcomes;
  const spread = ({ n, quartiles: [low, median, high] }: (typeof value)["step2"]["matched"]): Cell => ({
    kind: "quartiles",
    n,
    values: [low, median, high],
  });
  const measures = [
    ["Step 2 CK", value.step2],
    ["contiguous ranks", value.ranks],
    ["publications", value.publications],
    ["abstracts", value.abstracts],
    ["presentations", value.presentations],
    ["research experiences", value.researchExperiences],
  ] as const;
  return figure(
    "outcomes",
    `Non-US IMGs who preferred anesthesiology, ${value.year} Match: lower quartile, median, upper quartile`,
    ["Measure", "Matched", "Not matched"],
    [
      row(SEASON_FACTS.outcomes, "applicants", number(value.matched), number(value.notMatched)),
      ...measures.map(([name, { matched, notMatched }]) =>
        row(SEASON_FACTS.outcomes, name, spread(matched), spread(notMatched)),
      ),
      row(
        SEASON_FACTS.outcomes,
        "PhD",
        number(value.phdPercent.matched, "%"),
        number(value.phdPercent.notMatched, "%"),
      ),
    ],
  );
}

/** What the quartiles leave out: means, standard deviations and ranges. */
export function outcomeSpread(): Figure {
  const { step2Spread, ranksMean } = SEASON_FACTS.outcomes.value;
  const { matched, notMatched } = step2Spread;
  const rows = [
    ["Step 2 CK, mean", matched.mean, notMatched.mean],
    ["Step 2 CK, standard deviation", matched.sd, notMatched.sd],
    ["Step 2 CK, lowest", matched.lowest, notMatched.lowest],
    ["Step 2 CK, highest", matched.highest, notMatched.highest],
    ["contiguous ranks, mean", ranksMean.matched, ranksMean.notMatched],
  ] as const;
  return figure(
    "outcome-spread",
    "The same groups: means, standard deviations and ranges",
    ["Measure", "Matched", "Not matched"],
    rows.map(([name, ...values]) =>
      row(SEASON_FACTS.outcomes, name, ...values.map((value) => number(value))),
    ),
  );
}

export const backupOutcomes = (): Figure =>
  figure(
    "backup-outcomes",
    `Non-US IMGs in two other specialties, ${SEASON_FACTS.outcomes.value.year} Match`,
    ["Specialty", "Applicants", "Matched", "Median Step 2 CK of matched"],
    SEASON_FACTS.backupOutcomes.value.map((each) =>
      row(
        SEASON_FACTS.backupOutcomes,
        each.specialty,
        number(each.applicants),
        number(each.matched),
        number(each.medianStep2),
      ),
    ),
  );

export const positions = (): Figure =>
  figure(
    "positions",
    "Anesthesiology positions in the main Match",
    ["Year", "Offered", "Unfilled"],
    SEASON_FACTS.positions.value.map(({ year, offered, unfilled }) =>
      row(
        SEASON_FACTS.positions,
        String(year),
        number(offered),
        unfilled === null ? text("not held") : number(unfilled),
      ),
    ),
  );

export function statistics(): Figure {
  const { step2Mean, step2Sd, step3Mean, step3Sd, step2MeasurementError } = SEASON_FACTS.statistics.value;
  return figureOfValues("statistics", "Score spread, in points of each exam", SEASON_FACTS.statistics, [
    ["Step 2 CK, mean", number(step2Mean)],
    ["Step 2 CK, standard deviation", number(step2Sd)],
    ["Step 2 CK, standard error of measurement", number(step2MeasurementError)],
    ["Step 3, mean", number(step3Mean)],
    ["Step 3, standard deviation", number(step3Sd)],
  ]);
}

export function examRules(): Figure {
  const { attemptLimit, resultDifference, step1PassFailSince } = SEASON_FACTS;
  return figure(
    "exam-rules",
    "How results are given and compared",
    ["What", "Value"],
    [
      row(attemptLimit, "attempts at any one Step, at most", number(attemptLimit.value)),
      row(
        resultDifference,
        "difference of two Step 2 CK results within their error",
        number(resultDifference.value, "points"),
      ),
      row(step1PassFailSince, "Step 1 is pass or fail since", day(step1PassFailSince.value)),
    ],
  );
}

export function passMarks(): Figure {
  const rows = [
    { exam: "Step 2 CK", marks: STEP2_PASS_MARKS },
    { exam: "Step 3", marks: STEP3_PASS_MARKS },
  ].flatMap(({ exam, marks }) =>
    marks.map((mark) =>
      row(mark, exam, number(mark.value), mark.from === null ? text("before the next mark") : day(mark.from)),
    ),
  );
  return figure("pass-marks", "Pass marks", ["Exam", "Pass mark", "Holds from"], rows);
}

export function release(): Figure {
  const { typicalDays, safeDays } = SEASON_FACTS.release.value;
  return figureOfValues("release", "From the exam to its result", SEASON_FACTS.release, [
    ["usual", number(typicalDays, "days")],
    ["what USMLE advises to allow", number(safeDays, "days")],
  ]);
}

export function oet(): Figure {
  const { main, writing, firstDay, forYear } = SEASON_FACTS.oet.value;
  return figureOfValues("oet", "OET Medicine for ECFMG Pathways, all in one sitting", SEASON_FACTS.oet, [
    ["listening, reading and speaking, at least", number(main)],
    ["writing, at least", number(writing)],
    [`first day that counts for ${forYear} Pathways`, day(firstDay)],
  ]);
}

export function h1bPayment(): Figure {
  const { amountUsd, since } = SEASON_FACTS.h1bPayment.value;
  return figureOfValues(
    "h1b-payment",
    "Payment on new H-1B petitions for people abroad",
    SEASON_FACTS.h1bPayment,
    [
      ["amount", usd(amountUsd)],
      ["applies since", day(since)],
    ],
  );
}

export const examValidity = (): Figure =>
  figureOfValues("exam-validity", "How long exams count for certification", SEASON_FACTS.examValidityYears, [
    ["years within which the exams must lie", number(SEASON_FACTS.examValidityYears.value, "years")],
  ]);

export function limits(): Figure {
  const { value } = SEASON_FACTS.limits;
  return figureOfValues("limits", "What an anesthesiology application may hold", SEASON_FACTS.limits, [
    ["gold signals", number(value.goldSignals)],
    ["silver signals", number(value.silverSignals)],
    ["these numbers of signals hold since season", text(String(value.signalsSince))],
    ["a statement for each signal since", text(String(value.statementsSince))],
    ["geographic regions, at most", number(value.regions)],
    ["experiences", number(value.experiences)],
    ["of these, most meaningful", number(value.meaningful)],
    ["specialty questions", number(value.specialtyQuestions)],
    ["characters for each of them", number(value.questionCharacters)],
  ]);
}
