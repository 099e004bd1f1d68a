import type { TokenPurpose } from "@/db/enums";
import type { Message } from "@/server/lib/mail";
import { write } from "./layout";

const NOT_YOU = "If you did not ask for this, do nothing: without the link nothing happens.";

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly closing: string;
}

const WORDS: Readonly<Record<TokenPurpose, Words>> = {
  "sign-up": {
    subject: "Finish signing up for Airway",
    paragraphs: ["Open the link to choose a password. It works once, for 24 hours."],
    label: "Finish signing up",
    closing: NOT_YOU,
  },
  reset: {
    subject: "Choose a new password for Airway",
    paragraphs: [
      "Open the link to choose a new password. It works once, for one hour.",
      "Every device that is signed in now will be signed out.",
    ],
    label: "Choose a new password",
    closing: NOT_YOU,
  },
  "sign-in": {
    subject: "Your link to sign in to Airway",
    paragraphs: ["Open the link to sign in. It works once, for 15 minutes."],
    label: "Sign in",
    closing: NOT_YOU,
  },
  "email-new": {
    subject: "Confirm this address for Airway",
    paragraphs: [
      "Somebody wants to use this address for their Airway account.",
      "Open the link to confirm it. The old address must confirm too. The link works once, for 24 hours.",
    ],
    label: "Confirm this address",
    closing: NOT_YOU,
  },
  "email-old": {
    subject: "Confirm the new address of your Airway account",
    paragraphs: [
      "Somebody who knows your password asked to move your Airway account to another address.",
      "Open the link to say yes. The new address must confirm too. The link works once, for 24 hours.",
    ],
    label: "Confirm the change",
    closing:
      "If this was not you, do not open the link. Sign in, cancel the change and choose a new password.",
  },
};

/** The message with a link of one purpose. */
export function writeLink(purpose: TokenPurpose, to: string, url: string): Message {
  const { subject, paragraphs, label, closing } = WORDS[purpose];
  return write({ to, subject, paragraphs, link: { label, url }, closing });
}

/** To somebody who signed up again: it says so to the owner of the address alone. */
export function writeHasAccount(to: string, baseUrl: string): Message {
  return write({
    to,
    subject: "You already have an Airway account",
    paragraphs: [
      "Somebody asked to sign up for Airway with this address. It already has an account.",
      `To sign in, open ${baseUrl}/sign-in`,
      `If you do not know your password, choose a new one at ${baseUrl}/reset`,
      "Answers that were entered without an account stay on the device where they were entered.",
    ],
    closing: "If this was not you, do nothing: your account is as it was.",
  });
}
