import type { Role } from "@/db/enums";
import type { Message } from "@/server/lib/mail";
import { write } from "./layout";

interface Invited {
  readonly organizationName: string;
  readonly invitedByName: string;
  readonly role: Role;
  readonly cohortName: string | null;
  readonly expiresAt: Date;
}

const AS: Readonly<Record<Role, string>> = {
  applicant: "an applicant",
  mentor: "a mentor",
  coordinator: "a coordinator",
};

/** Invites somebody. The names come from people, so the subject holds none of them. */
export function writeInvitation(to: string, invited: Invited, url: string): Message {
  const { organizationName, invitedByName, role, cohortName, expiresAt } = invited;
  const where = cohortName === null ? organizationName : `${organizationName}, ${cohortName}`;
  return write({
    to,
    subject: "You are invited to Airway",
    paragraphs: [
      `${invitedByName} invites you to join ${where} as ${AS[role]}.`,
      "Before you say yes, the page shows who will see what.",
      `The link works until ${expiresAt.toISOString().slice(0, 10)}.`,
    ],
    link: { label: "See the invitation", url },
    closing: "If you do not know these people, do nothing, or open the link and decline.",
  });
}
