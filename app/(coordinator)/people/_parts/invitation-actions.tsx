"use client";

import { ActStatus } from "@/app/_frame/act-status";
import { Button } from "@/app/_ui/button";
import { useRowAct } from "../../_parts/announcer";

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** Sends an invitation again, or takes it back: its opposite is to invite the address anew. */
export function InvitationActions({ id, email }: { id: string; email: string }) {
  const act = useRowAct(id);
  return (
    <div className="space-y-1">
      <div className="-ms-2 flex flex-wrap gap-x-2">
        <Button
          variant="quiet"
          aria-disabled={act.isGoing}
          onClick={() =>
            act.run(
              "resend",
              async (idempotencyKey) => (await loadApi()).invitations.resend.mutate({ id, idempotencyKey }),
              `The invitation was sent again to ${email}. It is open for 14 days from now.`,
            )
          }
        >
          Send again<span className="sr-only"> to {email}</span>
        </Button>
        <Button
          variant="quiet"
          aria-disabled={act.isGoing}
          onClick={() =>
            act.run(
              "revoke",
              async (idempotencyKey) => (await loadApi()).invitations.revoke.mutate({ id, idempotencyKey }),
              `The invitation of ${email} is withdrawn. Its link no longer works.`,
            )
          }
        >
          Withdraw<span className="sr-only"> the invitation of {email}</span>
        </Button>
      </div>
      <ActStatus act={act} />
    </div>
  );
}
