"use client";

import { Button } from "@/app/_ui/button";
import { useBoard } from "./board";
import type { Deed } from "./deed";

/** Makes the next version at once. */
export function UpdateNow() {
  const board = useBoard();
  return (
    <Button aria-disabled={board.isGoing || undefined} onClick={() => board.run(UPDATE)}>
      Update now
    </Button>
  );
}

const UPDATE: Deed = {
  content: "update",
  said: "Your plan is stored as it reads now.",
  work: async (idempotencyKey) => {
    const { api } = await import("@/app/_trpc/client");
    await api.plans.update.mutate({ idempotencyKey });
    return null;
  },
};
