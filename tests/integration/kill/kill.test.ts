import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findPort, startHandler } from "../../bench/http/programs";
import { runKills } from "../../bench/kill/run";

// `npm run bench:kill` does more of it, on the built app.
describe("promise 13: a crash loses nothing confirmed", () => {
  it("keeps every acknowledged write once and whole through kill -9 of the server and of PostgreSQL, and is back in 5 s", async () => {
    const port = await findPort();
    const authSecret = randomBytes(32).toString("hex");
    const outcome = await runKills({
      name: `kill-${process.pid}`,
      writers: 4,
      appKills: 2,
      postgresKills: 2,
      hangs: 0,
      probes: ["/api/trpc/accounts.me"],
      start: (databaseUrl) => startHandler({ databaseUrl, port, authSecret }),
      say: () => undefined,
    });
    const { lost, halves, wrong, acknowledged, refused, slowestMs, backMs } = outcome;
    expect({ lost, halves, wrong }).toEqual({ lost: [], halves: [], wrong: [] });
    expect(acknowledged).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(0);
    expect(slowestMs).toBeLessThan(6000);
    expect(backMs).toBeLessThan(5000);
    // Of which most is the start of five processes, on machines that do other things too.
  }, 120_000);
});
