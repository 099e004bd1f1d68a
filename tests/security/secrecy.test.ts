import * as z from "zod";
import { describe, expect, it } from "vitest";
import { createContext } from "@/server/api/context";
import { createCallerFactory, publicProcedure, router } from "@/server/api/trpc";
import { DomainError } from "@/server/lib/errors";
import { Facts } from "@/server/rules/contract";
import { BARE, makeApi, makeLog, NOW, post, readRefusal, request } from "../support/api";

const CANARY = "canary-7f3a";
const facts = { ...BARE, citizenship: { country: CANARY }, qbank: { name: CANARY } };
const say = (input: Facts) => `select ${String(input.citizenship?.country)} from /srv/airway/facts.ts`;

/** An error as a database gives it: the message, the name, members and causes all carry what was sent. */
class QueryError extends Error {
  override name = `Failed: ${CANARY}`;
  readonly parameters = [CANARY];
  readonly facts = facts;
}

/** Procedures that go wrong in every way, on the ladder of the real ones. */
const broken = router({
  throws: publicProcedure.input(Facts).mutation(({ input }) => {
    throw new QueryError(say(input), { cause: new Error(say(input), { cause: say(input) }) });
  }),
  throwsStack: publicProcedure.input(Facts).mutation(({ input }) => {
    return Promise.reject(Object.assign(new Error(), { message: say(input), stack: say(input) }));
  }),
  throwsFrames: publicProcedure.input(Facts).mutation(({ input }) => {
    throw new Error(`no\n    at ${say(input)} (${CANARY}.ts:1:1)`);
  }),
  answersMore: publicProcedure
    .input(Facts)
    .output(z.strictObject({ season: z.int() }))
    .mutation(({ input }) => input),
  answersOther: publicProcedure
    .input(Facts)
    .output(z.strictObject({ qbank: z.strictObject({ name: z.literal("known") }) }))
    .mutation(({ input }) => ({ qbank: { name: String(input.qbank?.name) as "known" } })),
  answersWhatIsNoJson: publicProcedure.input(Facts).mutation(() => ({ value: 1n })),
  refuses: publicProcedure
    .input(z.strictObject({ code: z.enum(["NOT_FOUND", "FORBIDDEN", "CONFLICT"]) }))
    .mutation(({ input }) => {
      throw new DomainError(input.code, "There is no such applicant.");
    }),
  now: publicProcedure.query(({ ctx }) => ctx.now().toISOString()),
});

const FAILING = [
  "throws",
  "throwsStack",
  "throwsFrames",
  "answersMore",
  "answersOther",
  "answersWhatIsNoJson",
];

describe("promise 10: errors tell nothing", () => {
  it.each(FAILING)("hides what went wrong in %s behind a request id, in answer and log", async (path) => {
    const { handle, readLog } = makeApi(broken);
    const response = await post(handle, path, facts);
    const text = await response.clone().text();
    const refusal = await readRefusal(response);
    expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR", httpStatus: 500, problems: [] });
    expect(refusal.message).toBe("Something went wrong on our side.");
    const lines = readLog().trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      requestId: refusal.requestId,
      msg: "unexpected error",
    });
    for (const told of [text, readLog()]) {
      expect(told).not.toContain(CANARY);
      expect(told).not.toMatch(/select|srv|stack/);
      expect(told).not.toContain(process.cwd());
    }
  });

  it("writes down where the code stood, for every cause", async () => {
    const { handle, readLog } = makeApi(broken);
    await post(handle, "throws", facts);
    const { procedure, err } = z
      .object({
        procedure: z.string(),
        err: z.object({ frames: z.array(z.string()), cause: z.object({ frames: z.array(z.string()) }) }),
      })
      .parse(JSON.parse(readLog()));
    expect(procedure).toBe("throws");
    expect(err.frames[0]).toMatch(/tests\/security\/secrecy\.test\.ts:\d+:\d+/);
    expect(err.cause.frames[0]).toMatch(/tests\/security\/secrecy\.test\.ts:\d+:\d+/);
  });

  it("hides it from a server component too", async () => {
    const { log } = makeLog();
    const api = createCallerFactory(broken)(createContext({ log, now: () => NOW }));
    const error: unknown = await api.throws(facts).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: "Something went wrong on our side.", cause: undefined });
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(CANARY);
  });

  it.each([
    ["NOT_FOUND", 404],
    ["FORBIDDEN", 403],
    ["CONFLICT", 409],
  ])("says what a feature refuses with %s in the feature's own words", async (code, status) => {
    const refusal = await readRefusal(await post(makeApi(broken).handle, "refuses", { code }));
    expect(refusal).toMatchObject({ code, httpStatus: status, message: "There is no such applicant." });
  });

  it.each<[what: string, status: number, path: string, body: unknown, headers?: Record<string, string>]>([
    ["a word that is none", 400, "planner.preview", { ...BARE, visa: CANARY }],
    ["a date that is none", 400, "planner.sensitivity", { ...BARE, asOf: CANARY }],
    ["a profile that is a text", 400, "planner.preview", JSON.stringify(CANARY)],
    ["JSON that breaks off", 400, "planner.preview", `{"qbank":{"name":"${CANARY}`],
    ["JSON that is none", 400, "planner.preview", CANARY],
    ["a batch that is none", 400, "planner.preview?batch=1", `"${CANARY}"`],
    ["a procedure that is none", 404, CANARY, facts],
    ["an address that can't be decoded", 400, `%E0%A4${CANARY}`, facts],
    ["parameters", 400, `planner.preview?connectionParams=${CANARY}&x=${CANARY}`, facts],
    [
      "headers",
      400,
      "planner.preview",
      {},
      { cookie: CANARY, authorization: CANARY, "x-request-id": CANARY },
    ],
    ["a type that is none", 415, "planner.preview", facts, { "content-type": `text/${CANARY}` }],
    ["another origin", 403, "planner.preview", facts, { origin: `https://${CANARY}.example` }],
  ])("tells nothing of %s, in log and refusal, but the request's id", async (_what, status, ...sent) => {
    const { handle, readLog } = makeApi();
    const response = await post(handle, ...sent);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text + readLog()).not.toContain(CANARY);
    for (const told of [text, readLog()]) expect(told).toContain(response.headers.get("x-request-id"));
  });

  it.each(["planner.preview", "planner.sensitivity"])("writes no fact down when %s answers", async (path) => {
    const { handle, readLog } = makeApi();
    expect((await post(handle, path, facts)).status).toBe(200);
    expect(readLog()).toBe("");
  });

  it("tells nothing of a query in an address that is refused", async () => {
    const { handle, readLog } = makeApi();
    const response = await handle(request(`planner.preview?input=${JSON.stringify(facts)}`));
    expect(response.status).toBe(405);
    expect((await response.text()) + readLog()).not.toContain(CANARY);
  });
});

describe("the log", () => {
  it("keeps no message of an error, however it is handed over", () => {
    const { log, read } = makeLog();
    log.error(new QueryError(CANARY));
    log.error({ err: new QueryError(CANARY) });
    log.error({ err: new QueryError(CANARY) }, "said so");
    log.error({ err: CANARY }, "not even an error");
    expect(read().trim().split("\n")).toHaveLength(4);
    expect(read()).toContain("said so");
    expect(read()).not.toContain(CANARY);
  });

  it("blanks members that may be private", () => {
    const { log, read } = makeLog();
    log.info({ facts, input: CANARY, request: { headers: { cookie: CANARY }, body: CANARY } }, "seen");
    log.info({ user: { password: CANARY, session: { token: CANARY } } }, "seen");
    log.info({ kept: CANARY, params: [CANARY], account: { email: CANARY, secret: CANARY } }, "seen");
    log.info({ secretHash: CANARY, mail: { to: CANARY, link: CANARY }, codes: [CANARY] }, "seen");
    expect(read()).toContain("seen");
    expect(read()).not.toContain(CANARY);
  });
});

describe("the clock", () => {
  it("is the context's, and nothing else's", async () => {
    const response = await makeApi(broken).handle(request("now"));
    expect(await response.json()).toEqual({ result: { data: NOW.toISOString() } });
  });
});
