import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, request, test } from "@playwright/test";
import * as z from "zod";
import { tryListening } from "@/bin/lib/port.mjs";
import { PAGES } from "../security/doors/pages";
import { PEOPLE } from "../support/people";

const House = z.object({
  url: z.string(),
  authSecret: z.string(),
  readers: z.array(z.object({ title: z.string(), cookie: z.string(), knows: z.array(z.string()) })),
});

/** Every page that is not open to everybody alike, with everybody's id where one stands in its address. */
const ADDRESSES = Object.entries(PAGES)
  .filter(([address]) => !/^\/(methods|sources|calendar|start|link|invite|privacy)/.test(address))
  .flatMap(([address]) =>
    address.includes("[id]")
      ? Object.values(PEOPLE).map(({ id }) => address.replace("[id]", id))
      : [address.replace("[step]", "1")],
  );

function listCanaries(text: string): string[] {
  return [...new Set([...text.matchAll(/canary-(\w+)-/gi)].map(([, owner = ""]) => owner.toUpperCase()))];
}

let house: z.infer<typeof House>;
let origin: string;
const children: ChildProcess[] = [];

// Every page for every reader, twice.
test.describe.configure({ mode: "serial", timeout: 120_000 });

test.beforeAll(async () => {
  const keeper = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "tests/support/canary-house.ts"],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  children.push(keeper);
  const [line] = (await once(keeper.stdout, "data")) as [Buffer];
  house = House.parse(JSON.parse(line.toString()));
  const port = String(await tryListening("127.0.0.1", 0));
  origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["bin/lib/serve.mjs", "start", "127.0.0.1", port], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: house.url,
      AUTH_SECRET: house.authSecret,
      AUTH_URL: origin,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  children.push(server);
  const api = await request.newContext();
  await expect
    .poll(
      () =>
        api.get(`${origin}/api/ready`).then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  await api.dispose();
});

test.afterAll(async () => {
  const [keeper, server] = children;
  server?.kill("SIGTERM");
  if (server !== undefined && server.exitCode === null) await once(server, "close");
  keeper?.stdin?.end();
  if (keeper !== undefined && keeper.exitCode === null) await once(keeper, "close");
});

test("promise 1: no page, as HTML or as data, shows a canary of somebody foreign", async () => {
  const seen = new Set<string>();
  for (const { title, cookie, knows } of house.readers) {
    const api = await request.newContext({ baseURL: origin, extraHTTPHeaders: { cookie } });
    for (const address of ADDRESSES) {
      for (const headers of [{}, { rsc: "1" }]) {
        const answer = await api.get(address, { headers, maxRedirects: 0 });
        const found = listCanaries(await answer.text());
        expect(
          found.filter((owner) => !knows.includes(owner)),
          `${title} at ${address}`,
        ).toEqual([]);
        expect(answer.status(), `${title} at ${address}`).toBeLessThan(500);
        found.forEach((owner) => seen.add(`${title} ${owner}`));
      }
    }
    await api.dispose();
  }
  // A sweep that finds nobody has swept nothing.
  for (const found of ["A1 A1", "P P", "MA A1", "CA A1", "CA2 A2", "CB B1"])
    expect([...seen]).toContain(found);
});

test("promise 18: what a page says to somebody signed in is kept by nobody else", async () => {
  const reader = house.readers.find(({ title }) => title === "CA");
  const api = await request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { cookie: reader?.cookie ?? "" },
  });
  for (const [address, { callers }] of Object.entries(PAGES)) {
    if (!callers.some((caller) => caller === "coordinator" || caller === "signed-in")) continue;
    const answer = await api.get(address.replace("[id]", PEOPLE.A1.id));
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()["cache-control"], address).toContain("private");
    expect(answer.headers()["cache-control"], address).toContain("no-store");
  }
  await api.dispose();
});
