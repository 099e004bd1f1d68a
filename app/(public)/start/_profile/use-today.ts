"use client";

import { useSyncExternalStore } from "react";

/** The civil day on this device: a guest's evening in Lagos is not yet the server's tomorrow. */
export function deviceToday(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// A page left open over midnight learns the new day when it is looked at again.
function subscribe(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

/** Today on the device; the server's day stands in until the browser has taken over. */
export function useToday(serverToday: string): string {
  return useSyncExternalStore(subscribe, deviceToday, () => serverToday);
}
