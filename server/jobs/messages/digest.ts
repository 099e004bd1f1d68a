import type { Message } from "@/server/lib/mail";
import { write } from "./layout";

/** More would be a wall of text; the inbox has them all. */
const MAX_TOLD = 10;

interface Told {
  readonly email: string;
  readonly sentences: readonly string[];
  readonly isAlert: boolean;
}

/** What is new in an inbox. The sentences name dates and versions, never a score, and the subject not even those. */
export function writeDigest({ email, sentences, isAlert }: Told, baseUrl: string): Message {
  const told = sentences.slice(0, MAX_TOLD);
  const left = sentences.length - told.length;
  return write({
    to: email,
    subject: isAlert ? "A date is coming up in your Airway plan" : "What is new in your Airway inbox",
    paragraphs: [
      isAlert ? "A date in your plan is near." : "This came up since you last looked.",
      ...told,
      ...(left > 0 ? [`And ${left} more in your inbox.`] : []),
    ],
    link: { label: "Open your inbox", url: `${baseUrl}/inbox` },
    closing: `To get fewer of these messages, or none, open ${baseUrl}/settings/notifications`,
  });
}
