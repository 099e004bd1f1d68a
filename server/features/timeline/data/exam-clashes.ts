import "server-only";
import { EARLIER, EITHER, isAhead, LATER, move, movesOf, type Found } from "./clash";
import { sayDay } from "./days";
import { dayOfEvent, findBooking, listBookings, releaseOf, type Scene } from "./scene";

/** Two exams on one day. */
export function findSameDay(scene: Scene): Found[] {
  const ahead = listBookings(scene).filter((booking) => isAhead(scene, booking));
  return ahead.flatMap((first, index) =>
    ahead
      .slice(index + 1)
      .filter(({ day }) => day === first.day)
      .map((second) => ({
        code: "same-day",
        firstKey: first.key,
        secondKey: second.key,
        words: `${first.title} and ${second.title} are both on ${sayDay(first.day)}. Each takes the whole day.`,
        movables: [first, second].map((booking) => move(booking, EITHER, "a day of its own for each exam")),
      })),
  );
}

/** An exam in the week in which SOAP runs. */
export function findInMatchWeek(scene: Scene): Found[] {
  const from = dayOfEvent(scene, "match-week");
  const to = dayOfEvent(scene, "match-day");
  return listBookings(scene)
    .filter((booking) => isAhead(scene, booking) && booking.day >= from && booking.day <= to)
    .map((booking) => ({
      code: "exam-in-match-week",
      firstKey: booking.key,
      secondKey: "official.match-week",
      words: `${booking.title} on ${sayDay(booking.day)} is in Match week, ${sayDay(from)} to ${sayDay(to)}. Who needs SOAP has to be reachable then.`,
      movables: [move(booking, EITHER, "Match week free")],
    }));
}

/** A Step 2 CK result that programs may not see in time. */
export function findLateResult(scene: Scene): Found[] {
  const exam = findBooking(scene, "exam.step2ck");
  if (exam === null) return [];
  const { typical, safe } = releaseOf(scene, exam.day);
  const review = dayOfEvent(scene, "review");
  const deadline = dayOfEvent(scene, "rank-deadline");
  const found = (secondKey: string, words: string, frees: string) => [
    {
      code: "late-result",
      firstKey: exam.key,
      secondKey,
      words,
      movables: movesOf(scene, exam, EARLIER, frees),
    },
  ];
  if (typical > deadline) {
    const words = `${exam.title} on ${sayDay(exam.day)} usually gives a score by ${sayDay(typical)}. Rank lists close on ${sayDay(deadline)}, so the score can't reach this season.`;
    return found("official.rank-deadline", words, "a score that this season's programs can see");
  }
  if (review < scene.today || safe <= review) return [];
  const usual =
    typical > review
      ? `usually gives a score by ${sayDay(typical)}`
      : `usually gives a score by ${sayDay(typical)}, but USMLE advises to allow until ${sayDay(safe)}`;
  const words = `${exam.title} on ${sayDay(exam.day)} ${usual}. Programs start to review on ${sayDay(review)}.`;
  return found("official.review", words, "a score that is in before programs start to review");
}

/** Step 3 before it can be known that Step 2 CK is passed. */
export function findStep3BeforeResult(scene: Scene): Found[] {
  const step2 = findBooking(scene, "exam.step2ck");
  const step3 = findBooking(scene, "exam.step3");
  if (step2 === null || step3 === null || !isAhead(scene, step3)) return [];
  const { safe } = releaseOf(scene, step2.day);
  if (step3.day > safe) return [];
  const frees = "a Step 2 CK result before Step 3";
  return [
    {
      code: "step3-before-result",
      firstKey: step2.key,
      secondKey: step3.key,
      words: `${step3.title} on ${sayDay(step3.day)} may come before your Step 2 CK result, for which USMLE advises to allow until ${sayDay(safe)}. Step 3 needs a passed Step 2 CK and ECFMG Certification.`,
      movables: [move(step3, LATER, frees), ...movesOf(scene, step2, EARLIER, frees)],
    },
  ];
}

/** Step 3 while applying, with a result after the rank lists. */
export function findStep3TooLate(scene: Scene): Found[] {
  const step3 = findBooking(scene, "exam.step3");
  const deadline = dayOfEvent(scene, "rank-deadline");
  if (step3 === null || step3.day > deadline) return [];
  const { typical, safe } = releaseOf(scene, step3.day);
  if (safe <= deadline) return [];
  return [
    {
      code: "step3-while-ranking",
      firstKey: step3.key,
      secondKey: "official.rank-deadline",
      words: `${step3.title} on ${sayDay(step3.day)} usually gives a result by ${sayDay(typical)}, and USMLE advises to allow until ${sayDay(safe)}. Rank lists close on ${sayDay(deadline)}, so programs may rank you without it.`,
      movables: movesOf(scene, step3, EARLIER, "a Step 3 result that programs can see when they rank"),
    },
  ];
}
