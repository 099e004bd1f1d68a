"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { FieldError } from "@/app/_ui/field";
import { signOut } from "./next-auth";

/** Ends the session. Where that fails the person is told, because others may use the device. */
export function SignOut() {
  const [state, setState] = useState<"still" | "going" | "failed">("still");
  const leave = async () => {
    setState("going");
    if (await signOut()) window.location.assign("/sign-in?out");
    else setState("failed");
  };
  return (
    <div>
      <Button
        aria-disabled={state === "going"}
        onClick={() => {
          if (state !== "going") void leave();
        }}
      >
        Sign out
      </Button>
      <div role="status">
        {state === "failed" ? (
          <FieldError id="sign-out">
            You are still signed in: the server did not answer. Try again.
          </FieldError>
        ) : null}
      </div>
    </div>
  );
}
