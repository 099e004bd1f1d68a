"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { useBoard } from "./board";
import { NotForMeForm } from "./not-for-me-form";
import { isAside, type OwnStatus } from "./own-lines";
import { PutOffForm } from "./put-off-form";
import { statusDeed, type StatusChange } from "./set-status";
import { sayStatus } from "./status-words";

const PLAIN: StatusChange = { status: "to-do", reason: "", movedTo: null };

/** What a person says of one line, and the buttons to say something else. While the card is folded only the words show. */
export function LineStatus({
  code,
  title,
  status,
  today,
}: {
  code: string;
  title: string;
  status: OwnStatus;
  today: string;
}) {
  const board = useBoard();
  // A form belongs to the state it was opened on: once that was changed, it is over.
  const [form, setForm] = useState<{ kind: "off" | "no"; version: number } | null>(null);
  const open = form?.version === status.version ? form.kind : null;
  const set = (change: Partial<StatusChange>, said: string) =>
    board.run(statusDeed(code, status, { ...PLAIN, ...change }, said));
  const show = (kind: "off" | "no") => setForm({ kind, version: status.version });
  const hide = () => setForm(null);
  const words = sayStatus(status, today);
  const isAgain = isAside(status) || status.movedTo !== null;
  return (
    <div
      role="group"
      aria-label={`Your word on: ${title}`}
      className="space-y-2 border border-t-0 border-hairline bg-surface px-4 py-1 [details:not([open])+&:not(:has([data-words]))]:hidden sm:px-6 print:[&:not(:has([data-words]))]:hidden"
    >
      {words === "" ? null : (
        <p data-words className="pt-1 text-note">
          <span className="font-semibold text-primary">{words}</span>
          {status.reason === "" ? null : (
            <>
              : <bdi className="break-words">{status.reason}</bdi>
            </>
          )}
        </p>
      )}
      {open === null ? (
        <p
          className={`-mx-2 flex flex-wrap gap-x-1 print:hidden ${isAside(status) ? "" : "[details:not([open])+div_&]:hidden"}`}
        >
          {isAside(status) ? null : (
            <>
              <Act isGoing={board.isGoing} onPress={() => set({ status: "done" }, `Done: ${title}`)}>
                Done
              </Act>
              {status.status === "doing" ? null : (
                <Act
                  isGoing={board.isGoing}
                  onPress={() => set({ status: "doing" }, `You are doing: ${title}`)}
                >
                  Doing
                </Act>
              )}
              <Act onPress={() => show("off")}>Put off…</Act>
              <Act onPress={() => show("no")}>Not for me…</Act>
            </>
          )}
          {isAgain || status.status === "doing" ? (
            <Act isGoing={board.isGoing} onPress={() => set({}, `To do again: ${title}`)}>
              To do again
            </Act>
          ) : null}
        </p>
      ) : null}
      {open === "no" ? (
        <NotForMeForm
          id={code}
          onCancel={hide}
          onSave={(reason) => set({ status: "not-for-me", reason }, `Put aside: ${title}`)}
        />
      ) : null}
      {open === "off" ? (
        <PutOffForm
          id={code}
          today={today}
          onCancel={hide}
          onSave={(movedTo) =>
            set({ status: status.status === "doing" ? "doing" : "to-do", movedTo }, `Put off: ${title}`)
          }
        />
      ) : null}
    </div>
  );
}

function Act({
  isGoing = false,
  onPress,
  children,
}: {
  isGoing?: boolean;
  onPress: () => void;
  children: string;
}) {
  return (
    <Button variant="quiet" aria-disabled={isGoing || undefined} onClick={onPress}>
      {children}
    </Button>
  );
}
