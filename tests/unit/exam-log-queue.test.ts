import { describe, expect, it } from "vitest";
import { readWaiting, type Entry, type Outcome, type Waiting } from "@/app/_log/entry";
import { createQueue, type Queue } from "@/app/_log/queue";
import { sayWaiting } from "@/app/_log/words";

const ENTRY: Entry = { exam: "nbme", form: "CCSSA 13", date: "2027-04-13", score: 241 };
const OTHER: Entry = { exam: "uwsa1", date: "2027-04-20", score: 245 };
const SAVED: Outcome = { kind: "saved" };
const REFUSED: Outcome = {
  kind: "refused",
  refusal: { message: "No.", problems: [{ path: "entry.date", message: "Not after today." }] },
};

/** A device that several tabs share, and a server that counts each key once. */
function makeDevice(answer: (entry: Entry, key: string) => Outcome | Promise<Outcome> = () => SAVED) {
  let stored = "[]";
  let keys = 0;
  let isFull = false;
  const arrived = new Map<string, Entry>();
  const sent: string[] = [];
  const openTab = (hasLocks = true): Queue =>
    createQueue({
      load: () => readWaiting(stored),
      save: (waiting) => {
        if (isFull) return false;
        stored = JSON.stringify(waiting);
        return true;
      },
      send: async (entry, key) => {
        sent.push(key);
        const outcome = await answer(entry, key);
        if (outcome.kind === "saved") arrived.set(key, entry);
        return outcome;
      },
      makeKey: () => `key ${(keys += 1)}`,
      alone: async (work) => {
        if (!hasLocks) return work();
        if (locked) return 0;
        locked = true;
        return work().finally(() => {
          locked = false;
        });
      },
    });
  let locked = false;
  return {
    openTab,
    arrived,
    sent,
    fill: () => {
      isFull = true;
    },
    read: (): Waiting[] => readWaiting(stored),
  };
}

describe("a practice exam that is logged", () => {
  it("is on the device before it is sent, and gone from it once it has arrived", async () => {
    const device = makeDevice((_, key) => {
      expect(device.read().map((waiting) => waiting.key)).toContain(key);
      return SAVED;
    });
    const tab = device.openTab();
    tab.add(ENTRY);
    tab.add(OTHER);
    expect(await tab.flush()).toBe(2);
    expect([...device.arrived.values()]).toEqual([ENTRY, OTHER]);
    expect(device.read()).toEqual([]);
    expect(tab.state()).toEqual({ waiting: [], why: null });
  });

  it("waits without a connection, says so, and goes under the same key when it is back", async () => {
    let isOnline = false;
    const device = makeDevice(() => (isOnline ? SAVED : { kind: "later", why: "offline" }));
    const tab = device.openTab();
    tab.add(ENTRY);
    tab.add(OTHER);
    expect(await tab.flush()).toBe(0);
    expect(sayWaiting(tab.state())).toBe("Kept on this device, sent when you are online: 2 exams");
    isOnline = true;
    // The next page of the visit, or the next visit.
    expect(await device.openTab().flush()).toBe(2);
    expect(device.sent).toEqual(["key 1", "key 1", "key 2"]);
    tab.reload();
    expect(sayWaiting(tab.state())).toBe("");
  });

  it("arrives once, also when its answer is lost", async () => {
    const device = makeDevice((_, key) =>
      device.sent.filter((each) => each === key).length === 1 ? { kind: "later", why: "away" } : SAVED,
    );
    const tab = device.openTab();
    tab.add(ENTRY);
    await tab.flush();
    expect(sayWaiting(tab.state())).toBe("Kept on this device, sent as soon as Airway answers again: 1 exam");
    await tab.flush();
    expect([...device.arrived]).toEqual([["key 1", ENTRY]]);
  });

  it.each([true, false])(
    "of several tabs is sent with one effect, with locks or without: %s",
    async (hasLocks) => {
      const device = makeDevice(async () => {
        await Promise.resolve();
        return SAVED;
      });
      const tabs = [device.openTab(hasLocks), device.openTab(hasLocks), device.openTab(hasLocks)];
      tabs[0]?.add(ENTRY);
      tabs[1]?.add(OTHER);
      await Promise.all(tabs.map((tab) => tab.flush()));
      expect([...device.arrived]).toEqual([
        ["key 1", ENTRY],
        ["key 2", OTHER],
      ]);
      if (hasLocks) expect(device.sent).toHaveLength(2);
      expect(device.read()).toEqual([]);
    },
  );

  it("is kept with the server's sentence when it is refused, holds nobody up, and is not sent again by itself", async () => {
    const device = makeDevice((entry) => (entry.score === 241 ? REFUSED : SAVED));
    const tab = device.openTab();
    const key = tab.add(ENTRY);
    tab.add(OTHER);
    expect(await tab.flush()).toBe(1);
    expect(await tab.flush()).toBe(0);
    expect(device.sent).toEqual(["key 1", "key 2"]);
    const refusal = { message: "No.", problems: [{ path: "entry.date", message: "Not after today." }] };
    expect(device.read()).toEqual([{ key, entry: ENTRY, refusal }]);
    // What replaces it is another thing, under another key.
    tab.add({ ...ENTRY, score: 242 }, key);
    expect(await tab.flush()).toBe(1);
    expect(device.arrived.get("key 3")).toEqual({ ...ENTRY, score: 242 });
    expect(device.read()).toEqual([]);
  });

  it("stays until its owner signs in again", async () => {
    const device = makeDevice(() => ({ kind: "signed-out" }));
    const tab = device.openTab();
    tab.add(ENTRY);
    expect(await tab.flush()).toBe(0);
    expect(sayWaiting(tab.state())).toBe("Kept on this device until you sign in again: 1 exam");
    expect(device.read()).toHaveLength(1);
  });

  it("is sent from the page itself where the device keeps nothing", async () => {
    const device = makeDevice();
    device.fill();
    const tab = device.openTab();
    tab.add(ENTRY);
    tab.add(OTHER);
    expect(await tab.flush()).toBe(2);
    expect([...device.arrived.values()]).toEqual([ENTRY, OTHER]);
  });

  it("follows one that is added while another is on its way", async () => {
    let letGo = () => {};
    const wait = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const device = makeDevice(async () => {
      await wait;
      return SAVED;
    });
    const tab = device.openTab();
    tab.add(ENTRY);
    const first = tab.flush();
    tab.add(OTHER);
    const second = tab.flush();
    letGo();
    await Promise.all([first, second]);
    expect(device.arrived.size).toBe(2);
    expect(device.sent).toHaveLength(2);
  });
});

describe("what a device kept", () => {
  it("is read without whatever is no entry", () => {
    const good = { key: "k", entry: ENTRY, refusal: null };
    const odd = [null, 7, "x", {}, { key: 1, entry: ENTRY }, { key: "k", entry: { exam: "nbme" } }, good];
    expect(readWaiting(JSON.stringify(odd))).toEqual([good]);
    for (const text of [null, "", "{", "{}", "7"]) expect(readWaiting(text)).toEqual([]);
  });
});
