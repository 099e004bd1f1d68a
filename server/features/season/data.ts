import "server-only";
import {
  ERAS_FEE_EXAMPLE,
  ERAS_FEES_2024,
  applicationFeeUsd,
  PRICES,
  PUBLISHED_SOURCES,
  type RuleDoc,
  SEASON_FACTS,
  type SourceId,
  STEP2_PASS_MARKS,
  STEP3_PASS_MARKS,
} from "@/server/rules";
import { type Season, SEASONS } from "@/server/rules/contract";
import type { CalendarEvent, Cell, Figure, Known, SeasonCalendar } from "./schema";

type SeasonUse = RuleDoc["seasonUses"][number];
type Event = keyof (typeof SEASON_FACTS.calendars)[Season];
type Row = Figure["rows"][number];
type Dated = { readonly status: Known["status"]; readonly sources: readonly string[]; readonly checked: string };

const knownOf = ({ status, sources, checked }: Dated): Known => ({ status, sources: [...sources], checked });
const usd = (amount: number): Cell => ({ kind: "usd", amount });
const text = (words: string): Cell => ({ kind: "text", text: words });
const number = (value: number, unit = ""): Cell => ({ kind: "number", value, unit });
const day = (date: string, time: string | null = null): Cell => ({ kind: "day", date, time });
const row = (dated: Dated, name: string, ...cells: Cell[]): Row => ({ name, cells, ...knownOf(dated) });
const figure = (id: string, title: string, columns: string[], rows: Row[], season: Season | null = null) => ({
  id,
  title,
  season,
  columns,
  rows,
});

const LANES: Record<Event, CalendarEvent["lane"]> = {
  "season-opens": "application",
  submit: "application",
  review: "application",
  pathways: "certification",
  "nrmp-opens": "match",
  "nrmp-deadline": "match",
  "ranking-opens": "match",
  "rank-deadline": "match",
  "match-week": "match-week",
  soap: "match-week",
  "match-day": "match-week",
};

function listEvents(season: Season): CalendarEvent[] {
  return Object.values(SEASON_FACTS.calendars[season])
    .sort((a, b) => a.day - b.day)
    .map(({ event, title, time, value, ...known }) => ({
      event,
      title,
      lane: LANES[event],
      date: value,
      time,
      ...knownOf(known),
    }));
}

const calendarOf = (season: Season): Figure =>
  figure(
    `calendar-${season}`,
    `Calendar of the ${season} Match`,
    ["Event", "Date"],
    listEvents(season).map((event) => row(event, event.title, day(event.date, event.time))),
    season,
  );

type Fees = (typeof SEASON_FACTS.erasFees)[Season];

function feesOf(id: string, title: string, fees: Fees, season: Season | null = null): Figure {
  const rows = fees.value.map(({ upTo, feeUsd, isFlat }, index) => {
    const from = (fees.value[index - 1]?.upTo ?? 0) + 1;
    const name = upTo === null ? `Programs from ${from} on` : `Programs ${from} to ${upTo}`;
    return row(fees, name, usd(feeUsd), text(isFlat ? "for all of them together" : "for each program"));
  });
  return figure(id, title, ["Programs of one specialty", "Price", "Counted"], rows, season);
}

const erasFeesOf = (season: Season): Figure =>
  feesOf(`eras-${season}`, `ERAS fees, season ${season}`, SEASON_FACTS.erasFees[season], season);

function feeExample(): Figure {
  const { lists, totalUsd } = ERAS_FEE_EXAMPLE.value;
  const tiers = SEASON_FACTS.erasFees[SEASONS[0]].value;
  const rows = lists.map(({ specialty, programs }) =>
    row(ERAS_FEE_EXAMPLE, specialty, number(programs), usd(applicationFeeUsd(tiers, programs))),
  );
  const programs = lists.reduce((sum, list) => sum + list.programs, 0);
  const total = row(ERAS_FEE_EXAMPLE, "together", number(programs), usd(totalUsd));
  return figure("eras-example", "The publisher's own example", ["Specialty", "Programs", "ERAS fee"], [...rows, total]);
}

const prices = (): Figure =>
  figure(
    "prices",
    "Other prices, with the season or year they hold for",
    ["What", "Price", "Holds for"],
    PRICES.map((price) => row(price, price.title, usd(price.value), text(price.holdsFor))),
  );

function outcomes(): Figure {
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

const backupOutcomes = (): Figure =>
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

const positions = (): Figure =>
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

/** A group of single values that share one source. */
function values(id: string, title: string, dated: Dated, entries: readonly (readonly [string, Cell])[]): Figure {
  return figure(id, title, ["What", "Value"], entries.map(([name, cell]) => row(dated, name, cell)));
}

function statistics(): Figure {
  const { step2Mean, step2Sd, step3Mean, step3Sd, step2MeasurementError } = SEASON_FACTS.statistics.value;
  return values("statistics", "Score spread, in points of each exam", SEASON_FACTS.statistics, [
    ["Step 2 CK, mean", number(step2Mean)],
    ["Step 2 CK, standard deviation", number(step2Sd)],
    ["Step 2 CK, standard error of measurement", number(step2MeasurementError)],
    ["Step 3, mean", number(step3Mean)],
    ["Step 3, standard deviation", number(step3Sd)],
  ]);
}

function passMarks(): Figure {
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

function release(): Figure {
  const { typicalDays, safeDays } = SEASON_FACTS.release.value;
  return values("release", "From the exam to its result", SEASON_FACTS.release, [
    ["usual", number(typicalDays, "days")],
    ["what USMLE advises to allow", number(safeDays, "days")],
  ]);
}

function oet(): Figure {
  const { main, writing, firstDay, forYear } = SEASON_FACTS.oet.value;
  return values("oet", "OET Medicine for ECFMG Pathways, all in one sitting", SEASON_FACTS.oet, [
    ["listening, reading and speaking, at least", number(main)],
    ["writing, at least", number(writing)],
    [`first day that counts for ${forYear} Pathways`, day(firstDay)],
  ]);
}

function h1bPayment(): Figure {
  const { amountUsd, since } = SEASON_FACTS.h1bPayment.value;
  return values("h1b-payment", "Payment on new H-1B petitions for people abroad", SEASON_FACTS.h1bPayment, [
    ["amount", usd(amountUsd)],
    ["applies since", day(since)],
  ]);
}

const validity = (): Figure =>
  values("exam-validity", "How long exams count for certification", SEASON_FACTS.examValidityYears, [
    ["years within which the exams must lie", number(SEASON_FACTS.examValidityYears.value, "years")],
  ]);

function limits(): Figure {
  const { value } = SEASON_FACTS.limits;
  return values("limits", "What an anesthesiology application may hold", SEASON_FACTS.limits, [
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

const BY_USE: Record<SeasonUse, () => Figure[]> = {
  calendar: () => SEASONS.toReversed().map(calendarOf),
  erasFees: () => SEASONS.toReversed().map(erasFeesOf),
  outcomes: () => [outcomes()],
  backupOutcomes: () => [backupOutcomes()],
  positions: () => [positions()],
  statistics: () => [statistics()],
  release: () => [release()],
  examValidityYears: () => [validity()],
  oet: () => [oet()],
  h1bPayment: () => [h1bPayment()],
  limits: () => [limits()],
};
