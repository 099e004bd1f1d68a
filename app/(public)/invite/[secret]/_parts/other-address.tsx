"use client";

import { SendTrouble } from "@/app/_frame/act-status";
import { signOut } from "@/app/_frame/next-auth";
import { useSend } from "@/app/_frame/use-send";
import { trouble } from "@/app/_trpc/trouble";
import { Button } from "@/app/_ui/button";

/** An invitation of somebody else's address: which one it is for, and the way to answer with that one. */
export function OtherAddress({ email, viewerEmail }: { email: string; viewerEmail: string }) {
  const sending = useSend();
  const leave = async () => {
    if (!(await signOut())) {
      return trouble("You are still signed in: the server did not answer. Try again.");
    }
    window.location.reload();
    return "leaving" as const;
  };
  return (
    <div className="space-y-4">
      <p className="measure">
        This invitation is for <bdi className="font-semibold break-all">{email}</bdi>, and you are signed in
        as <bdi className="font-semibold break-all">{viewerEmail}</bdi>. To answer it, sign out and come in
        with the other address.
      </p>
      <Button variant="primary" aria-disabled={sending.isGoing} onClick={() => sending.send(leave)}>
        Sign out and come back here
      </Button>
      <SendTrouble sending={sending} />
    </div>
  );
}
