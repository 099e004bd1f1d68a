"use client";

import { useState, type ReactNode } from "react";
import { homeOf } from "@/app/_frame/places";
import { SendForm } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import type { Role } from "@/db/enums";

/** Yes, from somebody who is signed in with the invited address. */
export function AcceptForm({ secret, role, more }: { secret: string; role: Role; more: ReactNode }) {
  const sending = useSend();
  const [keys] = useState(createKeys);
  const accept = async () => {
    const { api } = await import("@/app/_trpc/client");
    await api.invitations.accept.mutate({ secret, idempotencyKey: keys.keyFor(secret) });
    // A whole load: nothing that was fetched for another place may stay in the router.
    window.location.assign(homeOf(role));
    return "leaving" as const;
  };
  return (
    <SendForm
      id="accept"
      sending={sending}
      fields={[]}
      submit="Accept the invitation"
      going="Accepting"
      onSend={accept}
      more={more}
    />
  );
}
