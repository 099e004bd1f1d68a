"use client";

import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { AnswersContext } from "@/app/(public)/start/_profile/use-answers";
import { openAccount, type Account } from "./account";
import type { SaveState } from "./saver";
import type { Kept } from "./send";

const AccountContext = createContext<Account | null>(null);

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
    account.receive(kept);
  }, [account, kept]);
  return (
    <AccountContext value={account}>
      <AnswersContext value={account.answers}>{children}</AnswersContext>
    </AccountContext>
  );
}

const SAVED: SaveState = { kind: "saved" };
const never = () => () => {};

/** How far the answers have got, and the account itself; null outside of `AccountAnswers`. */
export function useAccount(): { account: Account; state: SaveState } | null {
  const account = use(AccountContext);
  const state = useSyncExternalStore(
    account?.saver.subscribe ?? never,
    account?.saver.state ?? (() => SAVED),
    () => SAVED,
  );
  return account && { account, state };
}
