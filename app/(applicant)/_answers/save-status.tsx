"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { withNext } from "@/app/_frame/own-path";
import { Button } from "@/app/_ui/button";
import { useAccount } from "./account-answers";
import type { SaveState } from "./saver";

/** How far the answers have got, in words, in sight while the page is scrolled. */
export function SaveStatus() {
  const open = useAccount();
  const path = usePathname();
  if (open === null) return null;
  const { state, account } = open;
  const isCalm = state.kind === "saved" || state.kind === "saving";
  return (
    <div
      className={`sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-x-4 border-b bg-paper px-1 text-note print:hidden ${isCalm ? "border-hairline text-muted" : "border-caution text-caution"}`}
    >
      <p role="status" data-save={state.kind} className="py-1.5">
        {say(state)}
      </p>
      {state.kind === "stopped" && state.why.reason === "sign-in" ? (
        <Link href={withNext("/sign-in", path)} className="link inline-flex min-h-11 items-center">
          Sign in
        </Link>
      ) : null}
      {state.kind === "waiting" || state.kind === "stopped" ? (
        <Button variant="quiet" onClick={account.saver.flush}>
          Try now
        </Button>
      ) : null}
    </div>
  );
}

const KEPT = "Your changes are kept on this device";

function say(state: SaveState): ReactNode {
  switch (state.kind) {
    case "saved":
      return "Saved in your account.";
    case "saving":
      return "Saving.";
    case "waiting":
      return state.why === "offline"
        ? `Not saved yet: there is no connection. ${KEPT} and sent when it is back.`
        : `Not saved yet: Airway can't keep them right now. ${KEPT} and sent as soon as it can.`;
    case "conflict":
      return `Not saved: an answer was changed somewhere else, too. ${KEPT}. Choose below.`;
    case "stopped":
      return state.why.reason === "sign-in"
        ? `Not saved: you are signed out. ${KEPT}.`
        : `Not saved: ${state.why.message} ${KEPT}.${state.why.requestId ? ` The number of this error is ${state.why.requestId}.` : ""}`;
  }
}
