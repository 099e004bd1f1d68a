"use client";

import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { AnswersContext } from "@/app/(public)/start/_profile/use-answers";
import { NOTHING } from "@/app/(public)/start/_profile/stored";
import { openAccount, type Account } from "./account";
import type { SaveState } from "./saver";
import type { Kept } from "./send";

/** The account, and the version that the page was rendered from. */
type Shown = { readonly account: Account; readonly version: number };

const AccountContext = createContext<Shown | null>(null);

/** Puts an account's answers in the place of the device's for the screens below. Give it `place` as its key. */
export function AccountAnswers({
  place,
  kept,
  children,
}: {
  place: string;
  kept: Kept;
  children: ReactNode;
}) {
  const [account] = useState(() => openAccount(place, kept));
  // A page that was rendered anew may bring what another device has saved.
  useEffect(() => {
    account.saver.receive(kept);
  }, [account, kept]);
  return (
    <AccountContext value={{ account, version: kept.version }}>
      <AnswersContext value={account.answers}>{children}</AnswersContext>
    </AccountContext>
  );
}

const SAVED: SaveState = { kind: "saved" };
const NOTHING_KNOWN: Kept = { stored: NOTHING, version: 0 };
const never = () => () => {};

/** How far the answers have got, what the account is known to hold, and the account itself; null outside of `AccountAnswers`. */
export function useAccount(): (Shown & { state: SaveState; known: Kept }) | null {
  const shown = use(AccountContext);
  const saver = shown?.account.saver;
  const subscribe = saver?.subscribe ?? never;
  const state = useSyncExternalStore(subscribe, saver?.state ?? (() => SAVED), () => SAVED);
  const known = useSyncExternalStore(subscribe, saver?.account ?? (() => NOTHING_KNOWN), () => NOTHING_KNOWN);
  return shown && { ...shown, state, known };
}
