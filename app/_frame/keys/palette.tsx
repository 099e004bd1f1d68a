"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { createKeys } from "@/app/_trpc/keys";
import { toTrouble } from "@/app/_trpc/trouble";
import { type Choice, findChoices, listChoices, readLines } from "./choices";
import type { FrameDialogProps } from "./dialog-props";
import { askForLog } from "./ask-for-log";
import { PaletteList } from "./palette-list";

const FIELD = "palette-field";
const LIST = "palette-list";

/** Goes to any page, section or line of the plan, or does something, by its name. */
export function Palette({ role, onClose, onHelp }: FrameDialogProps) {
  const router = useRouter();
  const box = useRef<HTMLDialogElement>(null);
  const [keys] = useState(createKeys);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState("");
  const lines = useLines(role === "applicant");
  const found = findChoices([...listChoices(role), ...lines.choices], typed);
  const active = found[Math.min(at, found.length - 1)];
  useEffect(() => box.current?.showModal(), []);

  const leave = () => box.current?.close();
  const update = async () => {
    setSaid("Looking at your answers again.");
    try {
      const { api } = await import("@/app/_trpc/client");
      const { n } = await api.plans.update.mutate({ idempotencyKey: keys.keyFor("update") });
      keys.succeeded();
      leave();
      router.push(`/plan/v/${n}` as Route);
      router.refresh();
    } catch (error) {
      const { message, problems } = toTrouble(error);
      setSaid(problems[0]?.message ?? message);
    }
  };
  const choose = ({ act, href }: Choice) => {
    if (act === "update") return void update();
    leave();
    if (act === "help") onHelp();
    else if (act === "log") askForLog(() => router.push("/exams"));
    else if (href?.startsWith("/api/")) window.location.assign(href);
    else if (href !== undefined) router.push(href as Route);
  };
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : Math.min(at, last) - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    };
    const next = steps[event.key];
    // While a script composes its letters, Enter ends the composing.
    if (event.nativeEvent.isComposing) return;
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, next));
    } else if (event.key === "Enter" && active !== undefined) {
      event.preventDefault();
      choose(active);
    }
  };

  return (
    <dialog
      ref={box}
      aria-label="Go to"
      closedby="any"
      onClose={onClose}
      className="mx-auto mt-[8dvh] mb-auto w-[min(40rem,calc(100vw-2rem))] border border-control bg-surface p-0 text-ink backdrop:bg-ink/50"
    >
      <div className="flex max-h-[80dvh] flex-col">
        <div className="flex items-center gap-2 border-b border-control p-3">
          <label htmlFor={FIELD} className="sr-only">
            Type a page or an action
          </label>
          <input
            id={FIELD}
            role="combobox"
            aria-expanded="true"
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(found, active)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="auto"
            placeholder="Type a page or an action"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
            className="min-h-11 min-w-0 flex-1 rounded-control border border-control bg-surface px-3 placeholder:text-muted"
          />
          <button
            type="button"
            onClick={leave}
            className="min-h-11 cursor-pointer rounded-control px-2 text-note text-primary underline underline-offset-[0.25em]"
          >
            Close
          </button>
        </div>
        <p role="status" className="px-4 py-2 text-note text-muted">
          {said || sayFound(found.length, lines.state)}
        </p>
        <PaletteList id={LIST} label="What you can go to" found={found} active={active} onChoose={choose} />
      </div>
    </dialog>
  );
}

/** The id of an option, by its place in the list. */
const optionId = (found: readonly Choice[], choice: Choice) => `${LIST}-${found.indexOf(choice)}`;

type LinesState = "reading" | "read" | "failed";

function sayFound(count: number, state: LinesState): string {
  if (count === 0 && state !== "reading") return "Nothing by that name. Try one word less.";
  const found = count === 1 ? "1 match" : `${count} matches`;
  if (state === "reading") return `${found}, and reading your plan`;
  return state === "failed" ? `${found}. The lines of your plan could not be read.` : found;
}

/** The lines of the plan, read once the palette is open. */
function useLines(isWanted: boolean): { readonly choices: readonly Choice[]; readonly state: LinesState } {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [state, setState] = useState<LinesState>(isWanted ? "reading" : "read");
  useEffect(() => {
    if (!isWanted) return;
    let isOpen = true;
    readLines().then(
      (lines) => {
        if (!isOpen) return;
        setChoices(lines);
        setState("read");
      },
      () => {
        if (isOpen) setState("failed");
      },
    );
    return () => {
      isOpen = false;
    };
  }, [isWanted]);
  return { choices, state };
}
