import { all, any, is, not } from "../engine/condition";
import { sayDay } from "../engine/days";
import { section, windowOf } from "../engine/rule";
import type { View } from "../engine/view";
import { usd } from "../engine/words";
import { applicationFeeUsd } from "../season/fees";
import {
  flag,
  lowOrMultiple,
  multipleAttempts,
  nextSeasonTiming,
  notAfterMatch,
  phaseIs,
  scored230s,
  scored240s,
  scored250Up,
  scoredBelow240,
} from "./conditions";
import { P } from "./parameters";

/** Lines marked with a dagger: silent when the exam can't reach this season. */
const thisSeason = all(notAfterMatch, not(nextSeasonTiming));
const singleAttempts = not(multipleAttempts);
const noBackup = is("no backup specialty is chosen", ["backupSpecialties"], ({ profile }) =>
  profile.backups === null ? null : profile.backups.length === 0,
);
export const broadVolume = all(thisSeason, any(scoredBelow240, multipleAttempts));
const backupRequired = all(notAfterMatch, lowOrMultiple, noBackup);
const backupPrepare = all(notAfterMatch, lowOrMultiple, not(noBackup));
const backupConsider = all(notAfterMatch, scored230s, singleAttempts, noBackup);

const feeOf = ({ season, profile }: View, count: number) =>
  applicationFeeUsd(season.erasFees[profile.season].value, count);

function signalsWindow({ profile, calendar }: View) {
  if (profile.asOf <= calendar.submit.day) return windowOf(profile.asOf, calendar.submit.day);
  const end = profile.asOf <= calendar.review.day ? calendar.review.day : calendar["ranking-opens"].day - 1;
  return windowOf(calendar.submit.day, end);
}

function sayWhenSignalsGo({ profile, calendar }: View): string {
  return profile.asOf < calendar.submit.day
    ? `They go in with the application, from ${sayDay(calendar.submit.day)}.`
    : `They go in with the application, and submission opened on ${sayDay(calendar.submit.day)}. If yours is in, this is settled.`;
}

export const PROGRAMS = section("programs", [
  {
    code: "programs.upper",
    priority: "high",
    sources: ["G5.1a"],
    when: all(thisSeason, scored250Up, singleAttempts),
    say: () => ({
      title: "Mix university-affiliated and community programs",
      body: "Choose those that have taken IMGs before. A modest number of more sought-after programs can join where the rest of your file is strong.",
      steps: ["Sort your list into reach, target and likely, and count each."],
      window: null,
    }),
  },
  {
    code: "programs.balanced-list",
    priority: "high",
    sources: ["G5.1b"],
    when: all(thisSeason, scored240s, singleAttempts),
    say: () => ({
      title: "Build a balanced list, early and broad",
      body: "Lean towards community programs and academic ones that take IMGs. A famous name is a poor reason to apply, and a poor reason to leave a program out.",
      steps: ["Note the reason for each program on the list."],
      window: null,
    }),
  },
  {
    code: "programs.img-friendly",
    priority: "high",
    sources: ["G5.1c"],
    when: all(thisSeason, scored230s, singleAttempts),
    say: () => ({
      title: "Look for programs known to take IMGs",
      body: "NRMP data, resident pages, alumni of your school and forums each show a part of it. Compare them, since no single list is complete.",
      steps: ["Find current IMG residents of each program and note the year and school."],
      window: null,
    }),
  },
  {
    code: "programs.network",
    priority: "high",
    sources: ["G5.1c", "G6.2d"],
    when: all(notAfterMatch, scoredBelow240),
    say: () => ({
      title: "Let programs meet you before they see the score",
      body: "A short polite e-mail, a virtual open house or an introduction by a mentor can open a file that a filter would close.",
      steps: ["Write to a few programs, one question each.", "Keep a log: who, when, what was said."],
      window: null,
    }),
  },
  {
    code: "programs.community-first",
    priority: "critical",
    sources: ["G5.1d", "G6.2d"],
    when: all(thisSeason, lowOrMultiple),
    say: () => ({
      title: "Put community programs that welcome IMGs first",
      body: "This is where an application with this history has its best hearing. Two cycles are a fair option too: grow stronger first, then apply again.",
      steps: [
        "Choose places by their past intake, in many regions.",
        "Decide with a mentor if one cycle or two is right for you.",
      ],
      window: null,
    }),
  },
  {
    code: "programs.volume",
    priority: "high",
    sources: ["G4.2f", "F4"],
    isOurs: true,
    when: broadVolume,
    quotes: ["volumeLow", "volumeHigh", "erasFees"],
    say: (view) => {
      const fees = view.season.erasFees[view.profile.season];
      return {
        title: "Plan for a broad list, and for what it costs",
        body: `Many in this position apply to ${P.volumeLow} to ${P.volumeHigh} or more anesthesiology programs. In ERAS, ${P.volumeLow} cost ${usd(feeOf(view, P.volumeLow))} and ${P.volumeHigh} cost ${usd(feeOf(view, P.volumeHigh))} this season (${fees.status}); other specialties are counted apart.`,
        steps: ["Set a budget first, then choose the programs it buys by fit."],
        window: null,
      };
    },
  },
  {
    code: "programs.open-geography",
    priority: "high",
    sources: ["G2.4", "G4.2g", "G6.2d"],
    when: all(
      notAfterMatch,
      scoredBelow240,
      not(flag("open to less popular places", "willingLessPopularPlaces", "isOpenToPlaces")),
    ),
    say: () => ({
      title: "Widen the map",
      body: "Programs in less popular places receive fewer applications, and with this score that matters.",
      steps: ["Name three regions you had ruled out, and look again at one."],
      window: null,
    }),
  },
  {
    code: "programs.signals",
    priority: "high",
    sources: ["F6"],
    when: all(thisSeason, phaseIs("before-step2", "ready-to-apply", "applying")),
    quotes: ["limits", "calendar"],
    say: (view) => {
      const { goldSignals, silverSignals } = view.season.limits.value;
      return {
        title: "Choose where your signals go",
        body: `Anesthesiology gives ${goldSignals} gold and ${silverSignals} silver signals, each with a short statement. ${sayWhenSignalsGo(view)}`,
        steps: [
          "Give gold to programs where you would go and which could take you.",
          "Write one honest reason for each.",
        ],
        window: signalsWindow(view),
      };
    },
  },
  {
    code: "programs.apply-early",
    priority: "high",
    sources: ["G5.1b", "F5"],
    when: phaseIs("ready-to-apply"),
    quotes: ["calendar"],
    say: ({ calendar }) => ({
      title: "Be complete on the first day",
      body: `Applications may be submitted from ${sayDay(calendar.submit.day)} (${calendar.submit.status}); programs start to review on ${sayDay(calendar.review.day)}.`,
      steps: ["Have documents, letters and statements in place a week before."],
      window: windowOf(calendar.submit.day, calendar.submit.day),
    }),
  },
  {
    code: "backup.required",
    priority: "critical",
    sources: ["G4.2h", "G5.1d", "G7.4"],
    resolutions: ["G4.2h"],
    when: backupRequired,
    say: () => ({
      title: "Choose a second specialty from this first cycle",
      body: "With this history, the guide advises a serious backup alongside anesthesiology from the start. Many add internal or family medicine; a research or preliminary year is another way. The choice is yours.",
      steps: [
        "Pick one you could see yourself in.",
        "Enter it here, so that the plan can help with its own documents.",
      ],
      window: null,
    }),
  },
  {
    code: "backup.prepare",
    priority: "high",
    sources: ["G4.2h", "F4"],
    resolutions: ["G4.2h"],
    when: backupPrepare,
    quotes: ["erasFees"],
    say: (view) => ({
      title: "Give the backup its own documents and budget",
      body: `A second specialty needs letters, a statement and a list of its own. ERAS counts fees for each specialty apart, so its first programs start again at the lowest price, ${usd(feeOf(view, 1))} each.`,
      steps: ["Ask one letter writer from that field.", "Write a statement that fits it honestly."],
      window: null,
    }),
  },
  {
    code: "backup.consider",
    priority: "normal",
    sources: ["G7.4"],
    isOurs: true,
    when: backupConsider,
    say: () => ({
      title: "Think about a second specialty alongside",
      body: "With a score in this band anesthesiology is possible and hard. A backup is a realistic choice, not a step back.",
      steps: ["Compare one year's cost of both paths."],
      window: null,
    }),
  },
]);

/** The lines after which the figures of other specialties are shown. */
export const backupLine = any(backupRequired, backupPrepare, backupConsider);
