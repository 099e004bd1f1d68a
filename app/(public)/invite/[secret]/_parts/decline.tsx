"use client";

import { useState } from "react";
import { SendTrouble } from "@/app/_frame/act-status";
import { useSend } from "@/app/_frame/use-send";
import { ConfirmButton } from "@/app/_ui/confirm-button";
import { Notice } from "@/app/_ui/notice";

/** No, from whoever holds the link. */
export function Decline({ secret, organizationName }: { secret: string; organizationName: string }) {
  const sending = useSend();
  const [isDeclined, setIsDeclined] = useState(false);
  const decline = async () => {
    const { api } = await import("@/app/_trpc/client");
    await api.invitations.decline.mutate({ secret });
    setIsDeclined(true);
    return undefined;
  };
  if (isDeclined) {
    return (
      <Notice title="You declined the invitation" live="status">
        <p>Nothing was shared. If you change your mind, ask for a new one.</p>
      </Notice>
    );
  }
  return (
    <>
      <ConfirmButton
        label="Decline"
        variant="quiet"
        title={
          <>
            Decline the invitation to <bdi>{organizationName}</bdi>?
          </>
        }
        confirm="Decline"
        isGoing={sending.isGoing}
        onConfirm={() => sending.send(decline)}
      >
        <p>Nothing is shared. The link then leads nowhere; to come later you need a new invitation.</p>
      </ConfirmButton>
      <SendTrouble sending={sending} />
    </>
  );
}
