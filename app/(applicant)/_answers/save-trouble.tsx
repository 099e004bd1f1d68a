"use client";

import { useAccount } from "./account-answers";
import { SaveStatus } from "./save-status";

/** The state of saving on pages that change no answers: shown only while some are still on their way. */
export function SaveTrouble() {
  const open = useAccount();
  return open === null || open.state.kind === "saved" ? null : <SaveStatus />;
}
