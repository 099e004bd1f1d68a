import "server-only";
import type * as z from "zod";
import type { Tx } from "@/db/context";
import type { ApplicantAccess } from "@/server/auth/access";
import type { Actor } from "@/server/auth/audit";
import { getToday } from "@/server/features/profiles/data";
import { changeRecord } from "@/server/features/profiles/mutations";
import type { KeptFacts, Saved } from "@/server/features/profiles/schema";
import { toCanonicalJson } from "@/server/lib/canonical-json";
import { DomainError } from "@/server/lib/errors";
import {
  type ChangePractice,
  type LogPractice,
  MAX_PRACTICE,
  type PracticeEntry,
  type RemovedPractice,
  type RemovePractice,
  type RestorePractice,
} from "../schema";
import { checkHappened, staleOf } from "./stale";

/** What is not said is absent, so that equal entries are written alike. */
function tidy(entry: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}

const readPractice = ({ facts: { practice } }: KeptFacts): readonly unknown[] =>
  Array.isArray(practice) ? practice : [];

const withPractice = (kept: KeptFacts, practice: readonly unknown[]): KeptFacts => ({
  ...kept,
  facts: { ...kept.facts, practice: [...practice] },
});

/** The place of an entry in the list. @throws DomainError CONFLICT with the list as it stands */
function placeOf(practice: readonly unknown[], was: object): number {
  const wanted = toCanonicalJson(tidy(was));
  const at = practice.findIndex(
    (entry) => typeof entry === "object" && entry !== null && toCanonicalJson(tidy(entry)) === wanted,
  );
  if (at === -1) throw staleOf({ practice });
  return at;
}

async function checkDay(tx: Tx, access: ApplicantAccess, { now }: Actor, entry: PracticeEntry) {
  const today = await getToday(tx, access, now);
  checkHappened(entry.date, today, "entry.date", "A practice exam can't be dated after today.");
}

/** The list with one more entry, at a place or at the end. @throws DomainError when it is full */
function insertInto(kept: KeptFacts, entry: PracticeEntry, at?: number): KeptFacts {
  const practice = readPractice(kept);
  if (practice.length >= MAX_PRACTICE) {
    throw new DomainError(
      "BAD_REQUEST",
      `Your record holds ${MAX_PRACTICE} practice exams, the most it can. Remove one first.`,
    );
  }
  return withPractice(kept, practice.toSpliced(at ?? practice.length, 0, tidy(entry)));
}

/** Adds a practice exam to the answers, whatever version they are at. */
export async function logPractice(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { entry }: z.infer<typeof LogPractice>,
): Promise<z.infer<typeof Saved>> {
  await checkDay(tx, access, actor, entry);
  return changeRecord(tx, access, actor, (kept) => insertInto(kept, entry));
}

export async function changePractice(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { was, entry }: z.infer<typeof ChangePractice>,
): Promise<z.infer<typeof Saved>> {
  await checkDay(tx, access, actor, entry);
  return changeRecord(tx, access, actor, (kept) => {
    const practice = readPractice(kept);
    return withPractice(kept, practice.with(placeOf(practice, was), tidy(entry)));
  });
}

export async function removePractice(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { was }: z.infer<typeof RemovePractice>,
): Promise<z.infer<typeof RemovedPractice>> {
  let at = 0;
  const { version } = await changeRecord(tx, access, actor, (kept) => {
    const practice = readPractice(kept);
    at = placeOf(practice, was);
    return withPractice(kept, practice.toSpliced(at, 1));
  });
  return { version, at };
}

/** Puts a removed entry back where it stood. */
export async function restorePractice(
  tx: Tx,
  access: ApplicantAccess,
  actor: Actor,
  { entry, at }: z.infer<typeof RestorePractice>,
): Promise<z.infer<typeof Saved>> {
  await checkDay(tx, access, actor, entry);
  return changeRecord(tx, access, actor, (kept) => insertInto(kept, entry, at));
}
