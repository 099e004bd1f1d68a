"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/app/_ui/button";
import { useReady } from "@/app/_ui/use-ready";
import { answerDoor, type Opening } from "./door";
import type { LogDialogProps } from "./log-dialog";
import { openQueue } from "./open-queue";
import { EMPTY, type Queue } from "./queue";
import { sayEntry, sayWaiting } from "./words";

const never = () => () => {};
const RETRY_MS = 15_000;

type Dialog = ComponentType<LogDialogProps>;

// What a press needs without a connection is fetched while there is one.
const loadDialog = () => import("./log-dialog").then((file) => file.LogDialog);

/**
 * Logs a practice exam from anywhere: a button, the key L, and what waits on this device. The dialog itself comes later,
 * so that this stays small.
 * @param place the organization and the person, as `AccountAnswers` takes it
 */
export function PracticeLog({ place, hasSingleKeys }: { place: string; hasSingleKeys: boolean }) {
  const isReady = useReady();
  const userId = place.slice(place.lastIndexOf(".") + 1);
  const queue = isReady ? openQueue(userId) : null;
  const state = useSyncExternalStore(queue?.subscribe ?? never, queue?.state ?? (() => EMPTY), () => EMPTY);
  const [dialog, setDialog] = useState<{ readonly Dialog: Dialog } | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [said, setSaid] = useState("");
  const flush = useFlush(queue, setSaid);

  const open = (next: Opening) => {
    setSaid("");
    setOpening(next);
    if (dialog !== null) return;
    loadDialog().then(
      (Dialog) => setDialog({ Dialog }),
      () => {
        setOpening(null);
        setSaid("The form could not be loaded. Check your connection and press again.");
      },
    );
  };
  const answer = useEffectEvent(open);
  useEffect(() => answerDoor((next) => answer(next)), []);
  useKey(hasSingleKeys, () => open({ entry: null }));
  useEffect(() => {
    const fetchAhead = () => {
      void import("@/app/_trpc/client").catch(() => undefined);
      loadDialog().then(
        (Dialog) => setDialog({ Dialog }),
        () => undefined,
      );
    };
    if (!("requestIdleCallback" in window)) return fetchAhead();
    const id = requestIdleCallback(fetchAhead, { timeout: 3000 });
    return () => cancelIdleCallback(id);
  }, []);

  const refused = state.waiting.filter(({ refusal }) => refusal !== null);
  return (
    <div data-dialog={dialog === null ? "coming" : "here"} className="-mx-2 min-w-0 print:hidden">
      <Button
        variant="quiet"
        disabled={!isReady}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasSingleKeys ? "L" : undefined}
        onClick={() => open({ entry: null })}
      >
        Log a practice exam
        {hasSingleKeys ? (
          <kbd aria-hidden="true" className="hidden border border-control px-1.5 text-note lg:inline-block">
            L
          </kbd>
        ) : null}
      </Button>
      <p role="status" data-log={state.waiting.length} className="px-2 text-note text-muted empty:hidden">
        {sayWaiting(state) || said}
      </p>
      {refused.map(({ key, entry, refusal }) => (
        <div key={key} role="alert" className="measure mx-2 mt-1 border-s-4 border-danger ps-3 text-note">
          <p>
            Not logged: <bdi>{sayEntry(entry)}</bdi>. {refusal?.problems[0]?.message ?? refusal?.message} It
            is kept on this device.
          </p>
          <Button variant="quiet" onClick={() => open({ entry, instead: key })}>
            Change it
          </Button>
          <Button variant="quiet" onClick={() => queue?.drop(key)}>
            Throw it away
          </Button>
        </div>
      ))}
      {dialog !== null && opening !== null && queue !== null ? (
        <dialog.Dialog
          opening={opening}
          queue={queue}
          onFlush={flush}
          onClose={(sentence) => {
            setOpening(null);
            setSaid(sentence);
          }}
        />
      ) : null}
    </div>
  );
}

/** Sends what waits: at once, when the connection is back, and now and then while it is not. */
function useFlush(queue: Queue | null, say: (sentence: string) => void): () => Promise<number> {
  const router = useRouter();
  const flush = async () => {
    if (queue === null) return 0;
    const arrived = await queue.flush();
    if (arrived > 0) router.refresh();
    return arrived;
  };
  const flushAndSay = useEffectEvent(() => {
    if (queue === null || queue.state().waiting.every(({ refusal }) => refusal !== null)) return;
    void flush().then((arrived) => {
      if (arrived > 0) say(arrived === 1 ? "Sent: 1 practice exam." : `Sent: ${arrived} practice exams.`);
    });
  });
  useEffect(() => {
    if (queue === null) return;
    const send = () => flushAndSay();
    send();
    const timer = setInterval(send, RETRY_MS);
    window.addEventListener("online", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [queue]);
  return flush;
}

/** Whether keys go into something else: a field, or a dialog that is open. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=textbox]") !== null
  );
}

/** Listens for a bare L. */
function useKey(isOn: boolean, act: () => void) {
  const press = useEffectEvent(act);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key.toLowerCase() !== "l" || !isBare || event.repeat || event.isComposing) return;
      if (event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      press();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
}
