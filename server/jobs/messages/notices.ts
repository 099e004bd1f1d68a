import type { Message } from "@/server/lib/mail";
import type { Notice } from "../payloads";
import { write } from "./layout";

const WORDS: Readonly<Record<Notice, { readonly subject: string; readonly said: string }>> = {
  "password-changed": {
    subject: "Your Airway password was changed",
    said: "The password of your Airway account was changed. Your other devices were signed out.",
  },
  "second-factor-removed": {
    subject: "Your Airway second factor was removed",
    said: "The second factor of your Airway account was removed. Your password alone opens it now.",
  },
  "email-changed": {
    subject: "The address of your Airway account was changed",
    said: "Your Airway account now has another address. Messages no longer come to this one.",
  },
  "deletion-asked": {
    subject: "Your Airway account will be deleted in 30 days",
    said: "You asked us to delete your Airway account with everything in it. We do so 30 days from now. Until then you can keep it: sign in and choose “Keep my account”.",
  },
  "deletion-cancelled": {
    subject: "Your Airway account stays",
    said: "Your Airway account will not be deleted. Everything is as it was.",
  },
};

/** What to do if it was somebody else: after a change of address only the new one can reset a password. */
const CLOSINGS: Readonly<Record<Notice, (baseUrl: string) => string>> = {
  "password-changed": (baseUrl) => `If this was not you, choose a new password at once: ${baseUrl}/reset`,
  "second-factor-removed": (baseUrl) =>
    `If this was not you, choose a new password at once: ${baseUrl}/reset`,
  "deletion-asked": (baseUrl) =>
    `If this was not you, sign in, keep the account and choose a new password: ${baseUrl}/reset`,
  "deletion-cancelled": (baseUrl) => `If this was not you, choose a new password at once: ${baseUrl}/reset`,
  "email-changed": () => "If this was not you, tell the people who run your program or this Airway.",
};

/** Tells the owner of an account what happened to it. */
export function writeNotice(notice: Notice, to: string, baseUrl: string): Message {
  const { subject, said } = WORDS[notice];
  return write({ to, subject, paragraphs: [said], closing: CLOSINGS[notice](baseUrl) });
}
