import * as z from "zod";

const optional = z.string().min(1).optional();

const Env = z.object({
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters."),
  AUTH_URL: z.url().default("http://localhost:3000"),
  AIRWAY_EMBEDDED: optional,
  AIRWAY_MAIL_FOLDER: optional,
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Airway <no-reply@localhost>"),
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
});

/** The settings of this server, checked. Read when first needed, because a build has none. */
export interface Env {
  readonly authSecret: string;
  /** Where people reach this server; links in messages begin with it, whatever host a request names. */
  readonly url: string;
  readonly isHttps: boolean;
  /** Whether the database is the embedded one, which alone has demo sign-ins. */
  readonly isEmbedded: boolean;
  readonly mailFolder: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly google: { readonly clientId: string; readonly clientSecret: string } | null;
}

let own: Env | undefined;

/** The settings of this very process, read once: they do not change while it runs. */
export function readOwnEnv(): Env {
  own ??= readEnv();
  return own;
}

/**
 * Reads and checks settings.
 * @throws an Error that names each setting that is missing or wrong
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(filled);
  if (!parsed.success) throw new Error(`Settings: ${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = data;
  return {
    authSecret: data.AUTH_SECRET,
    url: data.AUTH_URL.replace(/\/+$/, ""),
    isHttps: data.AUTH_URL.startsWith("https:"),
    isEmbedded: data.AIRWAY_EMBEDDED === "1",
    mailFolder: data.AIRWAY_MAIL_FOLDER,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    google: clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null,
  };
}
