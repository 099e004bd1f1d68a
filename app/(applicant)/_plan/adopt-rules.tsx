"use client";

import { Button } from "@/app/_ui/button";
import { useBoard } from "./board";

/** Goes over to newer rules: the next version follows them. The older versions stay as they were. */
export function AdoptRules({ edition, seasonFacts }: { edition: string; seasonFacts: string }) {
  const board = useBoard();
  const adopt = () =>
    board.run({
      content: ["adopt", edition, seasonFacts],
      said: "Your plan follows the new rules from now on.",
      work: async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.plans.adopt.mutate({ edition, seasonFacts, idempotencyKey });
        return null;
      },
    });
  return (
    <Button aria-disabled={board.isGoing || undefined} onClick={adopt}>
      Adopt the new rules
    </Button>
  );
}
