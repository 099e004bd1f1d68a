import "server-only";
import type { Tx } from "@/db/context";
import { type Actor, writeAudit } from "@/server/auth/audit";
import type { Session } from "@/server/auth/gate";
import { listPlaces } from "@/server/auth/sign-in";
import { writeArchive } from "@/server/lib/archive";
import { listAccount } from "./data/list-account";
import { listRecord } from "./data/list-record";

const README = `Your data in Airway

This is everything that Airway keeps of you, as it was when you asked for it.

airway.json            all of it in one file, for programs
answers.csv            your answers
answer-history.csv     each change of an answer: when, from what, to what
study-weeks.csv        your study log, week by week
study-errors.csv       your error log
question-bank.csv      your question-bank snapshots
plan-versions.csv      a list of your plans; what each one says is in airway.json
plan-statuses.csv      what you said of recommendations
tasks.csv              your own tasks
what-ifs.csv           your saved what-ifs
calendar-addresses.csv when you made and ended calendar addresses; not the addresses
notifications.csv      your inbox
preferences.csv        how you want to be reached
looks.csv              who saw or changed your record, and when
memberships.csv        where you are a member, and as what
sign-ins.csv           where you signed in

The sheets open in any table program. A text that a table program would take for a formula has an apostrophe
before it; airway.json has it as you typed it. Times are in UTC. Things you removed are here too, with the time
of removal, until your account is deleted.

Not in here: your password and the secret of your second factor, which nobody can read, and what belongs to others.
`;

/**
 * Packs everything that is kept of a person, read with nobody's rights but theirs, and notes in the audit that they took
 * it. The same transaction reads it all, so that it fits together.
 */
export async function exportAll(
  tx: Tx,
  { viewer, user }: Session,
  actor: Actor,
): Promise<Uint8Array<ArrayBuffer>> {
  const { userId, role } = viewer;
  const { now } = actor;
  await writeAudit(tx, actor, {
    action: "record.exported",
    applicantId: role === "applicant" ? userId : undefined,
  });
  const places = (await listPlaces(tx, userId)).filter((place) => place.role === "applicant");
  return writeArchive({
    readme: README,
    head: { product: "Airway", exportedAt: now, account: { id: userId, ...user } },
    // First with the rights of this session, which know the names of those who looked.
    lists: [...listAccount(tx, userId), ...listRecord({ tx, userId, places })],
    now,
  });
}
