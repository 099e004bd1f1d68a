"use client";

import { useRef, useState } from "react";
import { toTrouble, type Trouble } from "@/app/_trpc/trouble";

/** A form on its way to the server. */
export interface Sending {
  readonly isGoing: boolean;
  readonly trouble: Trouble | null;
  /** Counts the refusals, so that each is announced anew. */
  readonly attempt: number;
  /** Does the work, unless it is under way already. What it throws, or returns as trouble, is shown. */
  readonly send: (work: () => Promise<Trouble | "leaving" | undefined>) => void;
}

/** Sends a form once at a time. "leaving" keeps it closed, because another page is on its way. */
export function useSend(): Sending {
  const [state, setState] = useState<Omit<Sending, "send">>({ isGoing: false, trouble: null, attempt: 0 });
  const isGoing = useRef(false);
  const run = async (work: Parameters<Sending["send"]>[0]) => {
    isGoing.current = true;
    setState((last) => ({ ...last, isGoing: true }));
    const result = await work().catch(toTrouble);
    if (result === "leaving") return;
    isGoing.current = false;
    setState(({ attempt }) => ({
      isGoing: false,
      trouble: result ?? null,
      attempt: result === undefined ? attempt : attempt + 1,
    }));
  };
  return {
    ...state,
    send: (work) => {
      if (!isGoing.current) void run(work);
    },
  };
}
