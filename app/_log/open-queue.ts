import { makeUuid } from "@/app/_trpc/keys";
import { readWaiting } from "./entry";
import { createQueue, type Queue } from "./queue";
import { sendAs } from "./send";

const keyOf = (userId: string) => `airway.practice.v1.${userId}`;

/** One tab at a time where the browser can say so; elsewhere the keys see to it that nothing counts twice. */
async function alone(name: string, work: () => Promise<number>): Promise<number> {
  // Missing where a page came over plain http from another machine.
  const locks = "locks" in navigator ? (navigator.locks as LockManager | undefined) : undefined;
  if (locks === undefined) return work();
  return locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? 0 : work()));
}

function makeQueue(userId: string): Queue {
  const name = keyOf(userId);
  const queue = createQueue({
    load: () => {
      try {
        return readWaiting(window.localStorage.getItem(name));
      } catch {
        return [];
      }
    },
    save: (waiting) => {
      try {
        if (waiting.length === 0) window.localStorage.removeItem(name);
        else window.localStorage.setItem(name, JSON.stringify(waiting));
        return true;
      } catch {
        return false;
      }
    },
    send: sendAs(userId),
    makeKey: makeUuid,
    alone: (work) => alone(name, work),
  });
  window.addEventListener("storage", (event) => {
    if (event.key === name || event.key === null) queue.reload();
  });
  return queue;
}

// One for all pages of a visit, so that what is on its way is not sent again by the next page.
const open: { userId: string; queue: Queue | null } = { userId: "", queue: null };

/** The queue of a person on this device; null on the server, where everybody would share it. */
export function openQueue(userId: string): Queue | null {
  if (typeof window === "undefined") return null;
  if (open.queue === null || open.userId !== userId) {
    open.userId = userId;
    open.queue = makeQueue(userId);
  }
  return open.queue;
}
