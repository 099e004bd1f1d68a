import { all, any, has, is, not } from "../engine/condition";
import { parseDay, sayDay } from "../engine/days";
import { section, windowOf } from "../engine/rule";
import type { View } from "../engine/view";
import { certified, examIs, flag, notAfterMatch, phaseIs } from "./conditions";

const seasonIs = (words: string, result: "matched" | "unmatched") =>
  is(words, ["history.thisSeason"], ({ profile }) => profile.thisSeason === result);
const matched = seasonIs("this season ended with a match", "matched");
const unmatchedNow = seasonIs("this season ended without a match", "unmatched");
const reapplicant = has(
  "a reapplicant",
  (view) => view.derived.track,
  (track) => track === "reapplicant",
);

/** How many anesthesiology places the main Match left open, in the latest year that is known. Source F2. */
export function sayPlacesLeft({ season }: View): string {
  const last = season.positions.value.find((entry) => entry.unfilled !== null);
  const left = last
    ? `In ${last.year}, ${last.unfilled} of ${last.offered} places stayed open (${season.positions.status}).`
    : "";
  return `Anesthesiology rarely has places left. ${left}`;
}

export const CONTINGENCY = section("contingency", [
  {
    code: "contingency.two-cycle",
    priority: "high",
    sources: ["G5.1d"],
    when: all(
      not(matched),
      has(
        "the track is two-cycle",
        (view) => view.derived.track,
        (track) => track === "two-cycle",
      ),
    ),
    say: () => ({
      title: "Weigh two cycles against one",
      body: "You can apply now, or use a research or preliminary year to grow stronger and apply after it. Waiting costs a year and can raise the quality of the file; applying now costs fees and keeps the year.",
      steps: [
        "Write both paths on one page, with cost, time and what each would add.",
        "Talk them through with a mentor.",
      ],
      window: null,
    }),
  },
  {
    code: "contingency.plan-b",
    priority: "normal",
    sources: ["G6.2f"],
    when: all(
      not(matched),
      has(
        "the risk is high or very high",
        (view) => view.derived.risk,
        (risk) => risk === "high" || risk === "very-high",
      ),
      not(reapplicant),
      notAfterMatch,
    ),
    say: () => ({
      title: "Write plan B down now",
      body: "Research years, preliminary positions and other specialties take lead time. Deciding early, with dates that would set it off, is easier than deciding in March.",
      steps: ["Name the events that would start plan B, each with a date."],
      window: null,
    }),
  },
  {
    code: "contingency.soap",
    priority: "high",
    sources: ["F2", "F5"],
    when: all(not(matched), phaseIs("ranking", "awaiting-match")),
    quotes: ["positions", "calendar"],
    say: (view) => {
      const { calendar } = view;
      return {
        title: "Know the SOAP dates, without counting on them",
        body: `SOAP begins with the Match status on ${sayDay(calendar["match-week"].day)}; offer rounds are on ${sayDay(calendar.soap.day)}. ${sayPlacesLeft(view)}`,
        steps: ["Keep documents for other specialties ready for that week."],
        window: windowOf(calendar["match-week"].day, calendar.soap.day),
      };
    },
  },
  {
    code: "contingency.gap-year",
    priority: "critical",
    sources: ["G5.4a", "G5.4b", "G5.4c", "G5.4d", "G5.4e"],
    when: all(
      not(matched),
      any(flag("unmatched in an earlier cycle", "history.unmatched", "wasUnmatched"), unmatchedNow),
    ),
    say: () => ({
      title: "Make the year between cycles count",
      body: "A research post in anesthesiology or critical care, a preliminary year in medicine or surgery, observerships in anesthesiology and Step 3, if it is still open, all show readiness. One finished output and a mentor who writes in detail are worth most.",
      steps: [
        "Choose one main post for the year.",
        "Agree with its head on at least one abstract, poster or paper.",
        "Ask early who will write for you.",
      ],
      window: null,
    }),
  },
  {
    code: "contingency.reapply-story",
    priority: "high",
    sources: ["G5.4f"],
    when: all(not(matched), any(reapplicant, unmatchedNow)),
    say: () => ({
      title: "Show what is new since the last application",
      body: "A reapplication reads well when it shows a rising line: work done in research, clinic or teaching, and stronger voices from US anesthesiologists.",
      steps: ["List three things the last application could not say."],
      window: null,
    }),
  },
  {
    code: "contingency.matched",
    priority: "normal",
    sources: ["F8"],
    isOurs: true,
    when: matched,
    say: () => ({
      title: "Congratulations on your match: what comes next",
      body: "Credentials, visa and licence papers have deadlines of their own, and some take months.",
      steps: [
        "Ask the program for its list and dates.",
        "Start the visa papers as soon as the program sends them.",
      ],
      window: null,
    }),
  },
  {
    code: "calendar.rank-early",
    priority: "high",
    sources: ["F5"],
    when: phaseIs("applying", "ranking"),
    quotes: ["calendar"],
    say: ({ calendar }) => {
      const deadline = calendar["rank-deadline"];
      return {
        title: "Certify your rank-order list before the last day",
        body: `Ranking opens on ${sayDay(calendar["ranking-opens"].day)} and closes on ${sayDay(deadline.day)} at ${deadline.time} US Eastern (${deadline.status}). A list that is not certified does not count.`,
        steps: ["Certify a first list early; you can change and certify it again."],
        window: windowOf(calendar["ranking-opens"].day, deadline.day),
      };
    },
  },
  {
    code: "calendar.pathways",
    priority: "high",
    sources: ["F5", "F8"],
    when: all(not(certified), examIs("step2", "passed"), notAfterMatch),
    quotes: ["calendar", "oet"],
    say: ({ calendar, profile, season }) => {
      const { pathways } = calendar;
      const isPast = profile.asOf > pathways.day;
      const { main, writing, firstDay, forYear } = season.oet.value;
      return {
        title: isPast
          ? "The Pathways deadline of this season has passed"
          : "Apply for an ECFMG Pathway in time",
        body: `The deadline of this season ${isPast ? "was" : "is"} ${sayDay(pathways.day)} (${pathways.status}). It needs OET Medicine with ${main} in listening, reading and speaking and ${writing} in writing, in one sitting. For the ${forYear} Pathways it must be taken on or after ${sayDay(parseDay(firstDay))}.`,
        steps: ["Check the current requirement with ECFMG.", "Book OET early enough for a second try."],
        window: windowOf(profile.asOf, pathways.day),
      };
    },
  },
]);
