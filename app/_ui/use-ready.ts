"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the browser has taken over: false in the first HTML and until it can answer a press. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
