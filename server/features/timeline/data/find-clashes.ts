import "server-only";
import { EARLIER, isAhead, LATER, move, quote, type Found } from "./clash";
import { daysBetween, sayDay } from "./days";
import {
  findInMatchWeek,
  findLateResult,
  findSameDay,
  findStep3BeforeResult,
  findStep3TooLate,
} from "./exam-clashes";
import { dayOfEvent, findBooking, findStudy, listBookings, type Scene } from "./scene";

/** Deadlines that a task names in so many words; a task that names none serves none that we could know. */
const NAMED: readonly { readonly event: string; readonly names: RegExp; readonly says: string }[] = [
  { event: "pathways", names: /\bpathways?\b/i, says: "the ECFMG Pathways deadline" },
  {
    event: "nrmp-deadline",
    names: /\bnrmp\b.*\bregist|\bregist.*\bnrmp\b/i,
    says: "the NRMP standard registration deadline",
  },
  {
    event: "rank-deadline",
    names: /\brank(ing)?([- ]order)?[- ]lists?\b/i,
    says: "the rank-order list deadline",
  },
  {
    event: "review",
    names: /\bsubmit\b.*\b(eras|applications?)\b|\beras\b.*\bsubmit/i,
    says: "the day programs start to review",
  },
];

function findLateTasks(scene: Scene): Found[] {
  return scene.tasks.flatMap(({ id, title, due, doneAt }) => {
    if (due === null || doneAt !== null) return [];
    const served = NAMED.find(({ names }) => names.test(title));
    if (served === undefined) return [];
    const deadline = dayOfEvent(scene, served.event);
    if (due <= deadline) return [];
    return [
      {
        code: "late-task",
        firstKey: `task.${id}`,
        secondKey: `official.${served.event}`,
        words: `${quote(title)} is due on ${sayDay(due)}, after ${served.says}, ${sayDay(deadline)}.`,
        movables: [
          {
            key: `task.${id}`,
            title,
            from: due,
            directions: EARLIER,
            frees: `the task in time for ${served.says}`,
          },
        ],
      },
    ];
  });
}

function findPutOff(scene: Scene): Found[] {
  const moved = scene.statuses.filter(
    ({ status, movedTo }) => movedTo !== null && /^(to-do|doing)$/.test(status),
  );
  if (moved.length === 0) return [];
  const { recommendations } = scene.plan();
  return moved.flatMap(({ code, movedTo }) => {
    const line = recommendations.find((each) => each.code === code);
    if (!line?.window || movedTo === null || movedTo <= line.window.to) return [];
    const key = `line.${code}`;
    return [
      {
        code: "put-off-too-far",
        firstKey: key,
        secondKey: key,
        words: `“${line.title}” is put off to ${sayDay(movedTo)}. Its time ends on ${sayDay(line.window.to)}.`,
        movables: [
          { key, title: line.title, from: movedTo, directions: EARLIER, frees: "it within its time" },
        ],
      },
    ];
  });
}

const inWeeks = (days: number) => {
  const weeks = Math.max(0, Math.floor(days / 7));
  return weeks === 1 ? "1 week" : `${weeks} weeks`;
};

/** Planned rotations have no dates yet, but they have weeks, and the time of dedicated study is not theirs. */
function findNoRoom(scene: Scene): Found[] {
  const study = findStudy(scene);
  const review = dayOfEvent(scene, "review");
  const { usce } = scene.facts;
  const weeks = (usce ?? [])
    .filter(({ status }) => status === "planned")
    .reduce((sum, entry) => sum + (entry.weeks ?? 0), 0);
  if (study === null || weeks === 0 || review <= scene.today) return [];
  const from = study.start > scene.today ? study.start : scene.today;
  const to = study.end < review ? study.end : review;
  const whole = daysBetween(scene.today, review);
  const studied = Math.max(0, daysBetween(from, to));
  // Where they would not fit without any study either, study is not what they clash with.
  if (weeks * 7 <= whole - studied || weeks * 7 > whole) return [];
  const frees = `room for ${inWeeks(weeks * 7)} of rotations before programs start to review`;
  return [
    {
      code: "no-room-for-rotations",
      firstKey: "study",
      secondKey: "official.review",
      words: `Your planned US rotations take ${inWeeks(weeks * 7)}. Beside dedicated study, ${inWeeks(whole - studied)} are left until programs start to review on ${sayDay(review)}.`,
      movables: [
        ...(study.start > scene.today
          ? [{ key: "study", title: "Dedicated study", from: study.start, directions: LATER, frees }]
          : []),
        ...listBookings(scene)
          .filter((booking) => booking.key === "exam.step2ck" && isAhead(scene, booking))
          .map((booking) => move(booking, EARLIER, frees)),
      ],
    },
  ];
}

function findShortStudy(scene: Scene): Found[] {
  const exam = findBooking(scene, "exam.step2ck");
  if (exam === null || !isAhead(scene, exam)) return [];
  const line = scene.plan().recommendations.find(({ code }) => code === "study.period-short");
  if (!line?.window) return [];
  const study = findStudy(scene);
  const frees = "the weeks that your baseline needs";
  return [
    {
      code: "study-too-short",
      firstKey: study === null ? "line.study.period-short" : "study",
      secondKey: exam.key,
      words: `${exam.title} on ${sayDay(exam.day)} leaves fewer weeks of dedicated study than your baseline needs. The earliest day that fits is ${sayDay(line.window.from)}.`,
      movables: [
        move(exam, LATER, frees),
        ...(study !== null && study.start > scene.today
          ? [{ key: "study", title: "Dedicated study", from: study.start, directions: EARLIER, frees }]
          : []),
      ],
    },
  ];
}

/** In the order in which they are told; those that ask the rules come last, so that a search may stop before them. */
export const CLASH_RULES: readonly ((scene: Scene) => Found[])[] = [
  findLateResult,
  findStep3BeforeResult,
  findStep3TooLate,
  findSameDay,
  findInMatchWeek,
  findNoRoom,
  findLateTasks,
  findPutOff,
  findShortStudy,
];
