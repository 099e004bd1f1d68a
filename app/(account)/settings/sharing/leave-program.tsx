"use client";

import { useState } from "react";
import { SendTrouble } from "@/app/_frame/act-status";
import { ENTRY } from "@/app/_frame/places";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { ConfirmButton } from "@/app/_ui/confirm-button";

/** The way out of a program: the record goes home, and the program loses sight of it. */
export function LeaveProgram({ name, people }: { name: string; people: readonly string[] }) {
  const sending = useSend();
  const [keys] = useState(createKeys);
  const leave = async () => {
    const { api } = await import("@/app/_trpc/client");
    await api.sharing.leave.mutate({ idempotencyKey: keys.keyFor("leave") });
    keys.succeeded();
    // A whole load: nothing that was fetched for the program may stay in the router.
    window.location.assign(ENTRY);
    return "leaving" as const;
  };
  const names = [...new Set(people)];
  return (
    <div className="space-y-4">
      <p className="measure">
        Your answers go home with you, into a place of your own. Everybody else loses sight of them at once.
      </p>
      <SendTrouble sending={sending} />
      <ConfirmButton
        label={sending.isGoing ? "Leaving" : "Leave the program"}
        title={
          <>
            Leave <bdi>{name}</bdi>?
          </>
        }
        confirm="Leave"
        isGoing={sending.isGoing}
        onConfirm={() => sending.send(leave)}
      >
        <p>Your answers go home with you, whole. From then on only you see them.</p>
        {names.length === 0 ? null : (
          <p>
            These lose sight of your record at once:{" "}
            {names.map((each, index) => (
              <span key={each}>
                {index > 0 ? ", " : ""}
                <bdi>{each}</bdi>
              </span>
            ))}
            .
          </p>
        )}
        <p>You can&apos;t undo this. To come back you need a new invitation.</p>
      </ConfirmButton>
    </div>
  );
}
