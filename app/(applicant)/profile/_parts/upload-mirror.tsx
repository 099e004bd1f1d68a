"use client";

import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/page-heading";
import { hasSameAnswers } from "@/app/(public)/start/_profile/same-answers";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import type { Problem } from "@/server/rules/contract";
import { Differences } from "../../_answers/differences";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** What a file would change, before anything is: the person accepts or leaves it. */
export function UploadMirror({
  name,
  now,
  next,
  problems,
  onAccept,
  onLeave,
}: {
  name: string;
  now: Stored;
  next: Stored;
  problems: readonly Problem[];
  onAccept: () => void;
  onLeave: () => void;
}) {
  const isSame = hasSameAnswers(now, next);
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      aria-labelledby="mirror-title"
      className="space-y-4 border border-control bg-surface p-4 sm:p-6"
    >
      <SectionHeading id="mirror-title">
        What <bdi>{name}</bdi> would change
      </SectionHeading>
      {problems.length === 0 ? null : (
        <Notice tone="caution" title={sayCount(problems.length)}>
          <p>Where an answer of the file can’t be taken, yours stays as it is.</p>
          <ul className="list-disc space-y-1 ps-5">
            {problems.map(({ path, message }) => (
              <li key={path + message}>
                {path === "" ? null : (
                  <>
                    <code className="wrap-anywhere">
                      <bdi>{path}</bdi>
                    </code>
                    :{" "}
                  </>
                )}
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isSame ? (
        <p className="measure">Nothing: your account holds the same answers.</p>
      ) : (
        <>
          <p className="measure">
            Nothing has been changed yet. If you take the file, your account holds its answers, and you can
            undo that.
          </p>
          <Differences
            caption="Where the two differ"
            one={now}
            other={next}
            oneName="Now"
            otherName="With the file"
          />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {isSame ? null : (
          <Button variant="primary" onClick={onAccept}>
            Take the answers of the file
          </Button>
        )}
        <Button onClick={onLeave}>Leave everything as it is</Button>
      </div>
    </section>
  );
}

function sayCount(count: number): string {
  return count === 1
    ? "One place of this file can't be taken"
    : `${count} places of this file can't be taken`;
}
