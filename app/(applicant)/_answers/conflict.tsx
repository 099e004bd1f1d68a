"use client";

import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/page-heading";
import { useAnswers } from "@/app/(public)/start/_profile/use-answers";
import { useAccount } from "./account-answers";
import { Differences } from "./differences";
import { takeAnswer } from "./merge";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** Answers that were changed in two ways: both are shown, the person chooses, and the others can be brought back. */
export function Conflict() {
  const { stored, store } = useAnswers();
  const open = useAccount();
  if (open?.state.kind !== "conflict") return null;
  const { saver } = open.account;
  const { theirs, clashes } = open.state;
  // What only one side changed is in `stored` already, whichever of the two is chosen.
  const other = clashes.reduce((kept, path) => takeAnswer(kept, path, theirs.stored), stored);
  const takeTheirs = () => {
    saver.settle();
    store.replace(other, "The answers of your account are shown. Those of this page were put aside.");
  };
  const keepMine = () => {
    saver.settle();
    // By way of the other version, so that "Undo" leads back to it.
    store.replace(other, "");
    store.replace(stored, "The answers of this page are kept. The other ones were put aside.");
  };
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      role="alert"
      aria-labelledby="conflict-title"
      className="space-y-4 border-2 border-caution bg-surface p-4 sm:p-6"
    >
      <SectionHeading id="conflict-title">Your answers were changed in two places</SectionHeading>
      <p className="measure">
        Another tab or device has saved {clashes.length === 1 ? "another answer" : "other answers"} since this
        page was opened. Nothing is lost: choose which to go on with, and the rest is put aside for an undo.
        All your other answers are put together already.
      </p>
      <Differences
        caption="Where the two differ"
        one={stored}
        other={other}
        oneName="On this page"
        otherName="In your account"
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={keepMine}>Keep the answers of this page</Button>
        <Button onClick={takeTheirs}>Take the answers of the account</Button>
      </div>
    </section>
  );
}
