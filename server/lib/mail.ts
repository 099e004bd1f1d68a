import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createTransport } from "nodemailer";
import type { Logger } from "./logger";

/** A message to one address. Its subject is read by everybody who passes the screen: it holds nothing of anybody. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where messages go: to a server, else into a folder. */
export interface MailSettings {
  readonly smtpUrl: string | undefined;
  readonly mailFolder: string | undefined;
  readonly mailFrom: string;
}

/** What names one message for ever, so that sending it again is seen to be the same one. */
export interface MessageMark {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** No message of ours takes anything from a disk or another server. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };
const BREAKS = /[\r\n\u2028\u2029]/;

function compose(message: Message, { mailFrom }: MailSettings, mark: MessageMark) {
  const { to, subject, text, html } = message;
  if (BREAKS.test(to) || BREAKS.test(subject)) throw new Error("A header of a message holds a line break.");
  return {
    from: mailFrom,
    // As an object the address is taken whole and cannot turn into a list of addresses.
    to: { name: "", address: to },
    subject,
    text,
    html,
    date: mark.createdAt,
    messageId: `<${mark.kind}.${mark.id}@airway.invalid>`,
    headers: { "Auto-Submitted": "auto-generated" },
    ...CLOSED,
  };
}

/** Sortable by time, the same for the same message, and without anything of the person. */
function fileName({ createdAt, kind, id }: MessageMark): string {
  return `${createdAt.toISOString().replaceAll(/[-:.]/g, "")}-${kind}-${id.replaceAll(/\W/g, "")}.eml`;
}

async function writeToFolder(
  folder: string,
  mail: ReturnType<typeof compose>,
  mark: MessageMark,
): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  const { message } = await transport.sendMail(mail);
  const file = join(resolve(folder), fileName(mark));
  const unfinished = `${file}.${process.pid}.tmp`;
  await mkdir(resolve(folder), { recursive: true, mode: 0o700 });
  await writeFile(unfinished, message as Buffer, { mode: 0o600 });
  await rename(unfinished, file);
  return file;
}

/**
 * Sends a message by SMTP, or without SMTP settings puts it into a folder as one file; the log says which.
 * @throws when it cannot be sent now, or there is neither a server nor a folder
 */
export async function sendMail(
  settings: MailSettings,
  log: Logger,
  message: Message,
  mark: MessageMark,
): Promise<void> {
  const mail = compose(message, settings, mark);
  const { kind } = mark;
  if (settings.smtpUrl !== undefined) {
    const transport = createTransport({ url: settings.smtpUrl, ...TIMEOUTS });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
    log.info({ kind }, "mail sent");
  } else if (settings.mailFolder !== undefined) {
    const file = await writeToFolder(settings.mailFolder, mail, mark);
    log.info({ kind, file }, "mail written to a file");
  } else {
    throw new Error("No mail can be sent: set SMTP_URL or AIRWAY_MAIL_FOLDER.");
  }
}
