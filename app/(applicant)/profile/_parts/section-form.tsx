"use client";

import { useEffect, useState } from "react";
import { GuestNotices } from "@/app/(public)/start/_profile/guest-notices";
import { useChangeFact } from "@/app/(public)/start/_plan/use-facts";
import { factId } from "@/app/(public)/start/_fields/fact-id";
import { isApplicable } from "@/app/(public)/start/_profile/change-fact";
import { readFact } from "@/app/(public)/start/_profile/fact-access";
import { listDifferent } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { useAnswers } from "@/app/(public)/start/_profile/use-answers";
import { useToday } from "@/app/(public)/start/_profile/use-today";
import type { FactPath } from "@/server/rules/contract";
import { useAccount } from "../../_answers/account-answers";
import { Conflict } from "../../_answers/conflict";
import { takeAnswer } from "../../_answers/merge";
import { SaveStatus } from "../../_answers/save-status";
import { useFreshPage } from "../../_answers/use-fresh-page";
import { FieldChoice } from "./field-choice";
import type { FieldNotes } from "./field-notes";
import { isElsewhere, sayFieldState } from "./field-state";
import { LaterField, ProfileField } from "./profile-field";

/** The fields of one page of the profile. `kept` stands in them until the browser has taken over. */
export function SectionForm({
  slug,
  paths,
  kept,
  notes,
  serverToday,
}: {
  slug: string;
  paths: readonly FactPath[];
  kept: Stored;
  notes: Readonly<Record<string, FieldNotes>>;
  serverToday: string;
}) {
  const answers = useAnswers();
  const open = useAccount();
  const change = useChangeFact();
  const today = useToday(serverToday);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const { isReady, store } = answers;
  useFreshPage();
  useTarget(isReady);
  useLastWord();
  if (open === null) return null;

  const { account, state, known } = open;
  const stored = isReady ? answers.stored : kept;
  const pending = isReady ? listDifferent(stored.facts, known.stored.facts) : [];
  const clashes = state.kind === "conflict" ? state.clashes : [];
  const take = (path: string, theirs: Stored) => {
    account.saver.settle(path);
    store.saveFacts(takeAnswer(stored, path, theirs).facts);
    focusField(path);
  };
  return (
    <div className="space-y-6">
      <SaveStatus />
      <GuestNotices />
      {clashes.some((clash) => isElsewhere(clash, paths)) ? <Conflict /> : null}
      {/* Closed until the browser can take what is typed. The values are there to read from the first moment. */}
      <fieldset disabled={!isReady} className="min-w-0 space-y-6">
        <legend className="sr-only">Answers</legend>
        {paths.map((path) => {
          const value = readFact(stored.facts, path);
          const own = notes[path];
          if (own === undefined) return null;
          if (value === undefined && !isApplicable(stored.facts, path))
            return <LaterField key={path} path={path} />;
          return (
            <ProfileField
              key={`${path} ${isReady}`}
              path={path}
              draftOf={isReady ? { place: account.place, page: slug } : null}
              value={value}
              today={stored.asOf ?? today}
              notes={own}
              state={sayFieldState(state, pending.includes(path), touched.includes(path))}
              choice={
                state.kind === "conflict" && clashes.includes(path) ? (
                  <FieldChoice
                    path={path}
                    mine={value}
                    theirs={readFact(state.theirs.stored.facts, path)}
                    onKeep={() => {
                      account.saver.settle(path);
                      focusField(path);
                    }}
                    onTake={() => take(path, state.theirs.stored)}
                  />
                ) : null
              }
              onChange={(next, gone) => {
                setTouched((last) => (last.includes(path) ? last : [...last, path]));
                change(path, next, gone);
              }}
            />
          );
        })}
      </fieldset>
    </div>
  );
}

// The pressed button goes away, and the focus would go with it.
function focusField(path: string) {
  document.getElementById(factId(path))?.focus();
}

/** A link to a field leads into it, once it can be typed into. */
function useTarget(isReady: boolean) {
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (isReady && id !== "") document.getElementById(id)?.focus();
  }, [isReady]);
}

/** What is being typed when the page is closed is kept first: leaving a field does that. */
function useLastWord() {
  useEffect(() => {
    const leave = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
}
