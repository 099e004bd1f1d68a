import type { PlanStatus } from "../../enums";
import type { planStatuses, scenarios, tasks } from "../../schema";
import type { History } from "./histories";
import { addDays, idOf, type Moments, pick } from "./moments";
import { PROGRAM } from "./people";
import type { Version } from "./versions";

type StatusRow = typeof planStatuses.$inferInsert;
type Task = typeof tasks.$inferInsert;
type Scenario = typeof scenarios.$inferInsert;

const MINUTE_MS = 60_000;

interface Said {
  readonly status: PlanStatus;
  readonly reason?: string;
  /** Put off by so many days from the seeding. */
  readonly movedBy?: number;
  /** Said so many days before it; otherwise in the sitting that made the version. */
  readonly saidAgo?: number;
}

/** What the one whom visitors sign in as says of lines that some version of hers holds. */
const SAID: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  samira: {
    "exam.book-step2": { status: "done", saidAgo: 72 },
    "study.baseline": { status: "done", saidAgo: 65 },
    "study.domains": { status: "doing" },
    "exam.ecfmg-time": { status: "doing" },
    "research.discuss": { status: "done" },
    "visa.research-policies": { status: "to-do", movedBy: 54 },
    "contingency.plan-b": {
      status: "not-for-me",
      reason: "My mentor and I decide about a second specialty when the score is here.",
    },
  },
};

const REASONS: Readonly<Record<string, string>> = {
  visa: "My program office has answered this for me.",
  programs: "My mentor and I do this together in spring.",
  research: "No time beside the ward this year.",
  experience: "My next rotation is arranged already.",
};

function sayOf(key: string, { code, section }: Version["lines"][number]): Said | null {
  switch (pick(`says ${key} ${code}`, 9)) {
    case 0:
    case 1:
      return { status: "done" };
    case 2:
    case 3:
      return { status: "doing" };
    case 4:
      return { status: "to-do", movedBy: 10 + pick(`moved ${key} ${code}`, 40) };
    case 5: {
      const reason = REASONS[section];
      return reason === undefined ? null : { status: "not-for-me", reason };
    }
    default:
      return null;
  }
}

/** What somebody said of lines, each while looking at the newest of their own versions that holds it. */
export function listStatuses(
  { who }: History,
  versions: readonly Version[],
  { today, ago }: Moments,
): StatusRow[] {
  // Of what the app made today nobody has spoken yet.
  const read = versions.filter(
    ({ row }) => row.authorId !== null && row.createdAt < new Date(`${today}T00:00:00Z`),
  );
  const fixed = SAID[who.key];
  const spoken = fixed === undefined ? read.slice(-1) : read;
  const codes = [...new Set(spoken.flatMap(({ lines }) => lines.map(({ code }) => code)))].sort();
  return codes.flatMap((code, index) => {
    const version = spoken.findLast(({ lines }) => lines.some((line) => line.code === code));
    const line = version?.lines.find((each) => each.code === code);
    const said = line && (fixed === undefined ? sayOf(who.key, line) : (fixed[code] ?? null));
    if (version === undefined || !said) return [];
    return [
      {
        organizationId: PROGRAM.id,
        applicantId: who.id,
        code,
        status: said.status,
        reason: said.reason ?? "",
        movedTo: said.movedBy === undefined ? null : addDays(today, said.movedBy),
        updatedAt:
          said.saidAgo === undefined
            ? new Date(version.at.getTime() + (2 + index) * MINUTE_MS)
            : ago(said.saidAgo, `says ${who.key} ${code}`),
      },
    ];
  });
}

/** Own tasks: days before the seeding on which they were added and done, and days after it on which they are due. */
interface Meant {
  readonly title: string;
  readonly added: number;
  readonly due: number | null;
  readonly done: number | null;
}

const MEANT: Readonly<Record<string, readonly Meant[]>> = {
  samira: [
    { title: "Send Dr. Solvik the draft of my statement", added: 9, due: 60, done: null },
    { title: "Ask the elective office for dates in April", added: 26, due: 52, done: null },
    { title: "Scan passport and diploma for the file", added: 44, due: -30, done: 33 },
  ],
};
const POOL: readonly Omit<Meant, "added">[] = [
  { title: "Renew my passport", due: 40, done: null },
  { title: "Thank Dr. Belhadj for the talk", due: null, done: null },
  { title: "Collect the pages for my diploma check", due: 25, done: null },
  { title: "Practise my introduction with a friend", due: 12, done: null },
  { title: "Sort the costs of the season into one sheet", due: null, done: 3 },
];

/** What somebody means to do beside the plan. */
export function listTasks({ who, states }: History, { today, ago }: Moments): Task[] {
  const isSettled = who.joined > 30 && states.length > 2;
  const fixed = MEANT[who.key];
  const one = POOL[pick(`task ${who.key}`, POOL.length * 2)];
  const pooled = one !== undefined && isSettled ? [{ ...one, added: 5 + pick(`added ${who.key}`, 20) }] : [];
  return (fixed ?? pooled).map(({ title, added, due, done }, index) => {
    const name = `${who.key} ${index}`;
    const createdAt = ago(added, `task ${name}`);
    const doneAt = done === null ? null : ago(done, `task done ${name}`);
    return {
      organizationId: PROGRAM.id,
      applicantId: who.id,
      id: idOf("task", name),
      title,
      due: due === null ? null : addDays(today, due),
      doneAt,
      version: doneAt === null ? 1 : 2,
      createdAt,
      updatedAt: doneAt ?? createdAt,
    };
  });
}

/** The what-if that the one whom visitors sign in as has kept. */
export function listScenarios({ who, facts }: History, { ago }: Moments): Scenario[] {
  const exam = facts.step2ck?.date;
  if (who.key !== "samira" || typeof exam !== "string") return [];
  return [
    {
      organizationId: PROGRAM.id,
      applicantId: who.id,
      id: idOf("scenario", who.key),
      name: "Exam three weeks later, elective done",
      changes: { date: addDays(exam, 21), weeks: 8, letters: 2 },
      createdAt: ago(9, `scenario ${who.key}`),
    },
  ];
}
