"use client";

import { Button } from "@/app/_ui/button";
import { SendTrouble } from "./act-status";
import { useAct } from "./use-act";

/** Keeps an account that was to be deleted; the notice around it goes with the answer. */
export function KeepAccount() {
  const act = useAct();
  const keep = () =>
    act.run(
      "keep",
      async () => {
        const { api } = await import("@/app/_trpc/client");
        await api.accounts.cancelDeletion.mutate({});
      },
      "Your account stays.",
    );
  return (
    <div className="space-y-2">
      <Button aria-disabled={act.isGoing} onClick={keep}>
        Keep my account
      </Button>
      <SendTrouble sending={act} />
    </div>
  );
}
