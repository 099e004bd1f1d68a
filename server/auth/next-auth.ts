import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { headers } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Google from "next-auth/providers/google";
import * as z from "zod";
import { getDatabase, isUnavailable } from "@/db/client";
import { inTransaction } from "@/db/context";
import { ROLES } from "@/db/enums";
import { sessions } from "@/db/schema";
import { Email, Name, Secret, text } from "@/server/features/common/schema";
import { type Env, readOwnEnv } from "@/server/lib/env";
import { DomainError } from "@/server/lib/errors";
import { createLogger } from "@/server/lib/logger";
import { isForeign } from "@/server/lib/origin";
import { writeAudit } from "./audit";
import { readSessionSecret, sessionCookieName } from "./cookie";
import {
  type SignInContext,
  signInAsDemo,
  signInWithGoogle,
  signInWithLink,
  signInWithPassword,
} from "./credentials";
import { findSession, rightsOf } from "./gate";
import { describeDevice, SESSION_DAYS } from "./sign-in";

const SECONDS_A_DAY = 24 * 60 * 60;

const log = createLogger({ level: process.env.LOG_LEVEL });

/** Why a sign-in was refused, as far as the person may know. */
class RefusedSignIn extends CredentialsSignin {
  constructor(override readonly code: "credentials" | "too-many" | "paused" | "unavailable") {
    super();
  }
}

function contextOf(env: Env, sent: Headers): SignInContext {
  return {
    database: getDatabase(),
    env,
    origin: {
      device: describeDevice(sent.get("user-agent")),
      network: sent.get("x-forwarded-for") ?? "unknown",
    },
    now: new Date(),
    requestId: randomUUID(),
  };
}

function codeOf({ code }: DomainError): RefusedSignIn["code"] {
  if (code === "TOO_MANY_REQUESTS") return "too-many";
  return code === "FORBIDDEN" ? "paused" : "unavailable";
}

/** Runs one way of signing in on what was sent; what a person may be told becomes a code, the rest stays an error. */
function authorizeWith<Input>(
  env: Env,
  schema: z.ZodType<Input>,
  signIn: (context: SignInContext, input: Input) => Promise<string | null>,
) {
  return async (sent: unknown, request: Request) => {
    const input = schema.safeParse(sent);
    if (!input.success) return null;
    try {
      const secret = await signIn(contextOf(env, request.headers), input.data);
      return secret === null ? null : { id: "", secret };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new RefusedSignIn(codeOf(error));
    }
  };
}

const Password = z.object({ email: Email, password: text(1000) });
const Link = z.object({ secret: Secret });
const Demo = z.object({ role: z.enum(ROLES) });

/** Google's answer, as far as it counts: an address that Google itself has verified. */
const GoogleProfile = z.object({
  email: Email,
  email_verified: z.literal(true),
  // A name that Airway would not take stops nobody: it can be changed in the settings.
  name: Name.catch("New member"),
});

function listProviders(env: Env): NextAuthConfig["providers"] {
  const password = authorizeWith(env, Password, signInWithPassword);
  const link = authorizeWith(env, Link, (context, { secret }) => signInWithLink(context, secret));
  const demo = authorizeWith(env, Demo, (context, { role }) => signInAsDemo(context, role));
  return [
    Credentials({
      id: "password",
      credentials: { email: {}, password: {} },
      authorize: password,
    }),
    Credentials({ id: "link", credentials: { secret: {} }, authorize: link }),
    ...(env.isEmbedded ? [Credentials({ id: "demo", credentials: { role: {} }, authorize: demo })] : []),
    ...(env.google === null
      ? []
      : [Google({ clientId: env.google.clientId, clientSecret: env.google.clientSecret })]),
  ];
}

/** The secret inside what next-auth calls the token; ours holds nothing else. */
function secretOf(token: unknown): string {
  const parsed = z.object({ secret: Secret }).safeParse(token);
  return parsed.success ? parsed.data.secret : "";
}

function configure(): NextAuthConfig {
  const env = readOwnEnv();
  return {
    providers: listProviders(env),
    secret: env.authSecret,
    trustHost: true,
    useSecureCookies: env.isHttps,
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    session: { strategy: "jwt", maxAge: SESSION_DAYS * SECONDS_A_DAY },
    cookies: {
      sessionToken: {
        name: sessionCookieName(env),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: env.isHttps },
      },
    },
    // The cookie is the bare secret of a session row: all that it stands for is in the database and ends with the row.
    jwt: {
      encode: ({ token }) => secretOf(token),
      decode: ({ token }) => (token === undefined ? null : { secret: token }),
    },
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.provider !== "google" || GoogleProfile.safeParse(profile).success,
      async jwt({ token, user, account, profile }) {
        if (account?.provider === "google") {
          const context = contextOf(env, await headers());
          const secret = await signInWithGoogle(context, GoogleProfile.parse(profile));
          return { secret };
        }
        const started = z.object({ secret: Secret }).safeParse(user);
        if (started.success) return started.data;
        const session = await findSession(getDatabase(), secretOf(token), new Date());
        return session === null ? null : token;
      },
      // Names and rights are read through the API alone; a browser learns here only that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error(error) {
        if (!(error instanceof CredentialsSignin)) log.error({ err: error }, "sign-in failed");
      },
      warn(code) {
        log.warn({ code }, "next-auth warns");
      },
    },
  };
}

const { handlers } = NextAuth(configure);

function refuse(status: number, message: string, more: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store", ...more } });
}

/** Ends the session behind a cookie. Done before next-auth clears the cookie: a copy of it must be dead too. */
async function endSession(request: Request): Promise<void> {
  const secret = readSessionSecret(readOwnEnv(), request.headers.get("cookie"));
  if (secret === null) return;
  const now = new Date();
  const database = getDatabase();
  const session = await findSession(database, secret, now);
  if (session === null) return;
  const { viewer } = session;
  await inTransaction(database, rightsOf(viewer), async (tx) => {
    await tx.update(sessions).set({ revokedAt: now }).where(eq(sessions.id, viewer.sessionId));
    const actor = { ...viewer, requestId: randomUUID(), now };
    await writeAudit(tx, actor, { action: "session.ended", subjectId: viewer.sessionId });
  });
}

/** next-auth's own routes, with what it does not do: other origins, a database that is away, and sign-out at once. */
async function handle(request: NextRequest): Promise<Response> {
  if (isForeign(request)) return refuse(403, "This request comes from another site.");
  try {
    await getDatabase().pool.query("select 1");
    if (request.method === "POST" && request.nextUrl.pathname.endsWith("/signout")) await endSession(request);
    const response = await (request.method === "POST" ? handlers.POST : handlers.GET)(request);
    response.headers.set("cache-control", "private, no-store");
    return response;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return refuse(503, "Airway cannot reach its database. Try again in a moment.", { "retry-after": "2" });
  }
}

export { handle as GET, handle as POST };
