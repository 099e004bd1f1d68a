"use client";

import { useEffect, useRef } from "react";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { stepRoute } from "../_profile/places";
import { useAnswers } from "../_profile/use-answers";
import { FileSection } from "./file-section";

/** No answers yet: what this page is, one action, and what a line of a plan looks like. */
export function EmptyPlan() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { undo, store } = useAnswers();
  const isAfterStartOver = undo !== null;
  const without = store.place === "device" ? ", without an account" : "";
  // The button that removed the answers is gone, and the focus with it.
  useEffect(() => {
    if (isAfterStartOver) heading.current?.focus();
  }, [isAfterStartOver]);
  return (
    <div className="space-y-10">
      <div className="space-y-6">
        <PageHeading
          ref={heading}
          title="Your plan will stand here"
          lead={`Answer eight short questions and read what to do, why, and from which source. It takes about a minute${without}.`}
        />
        <LinkButton href={stepRoute(store.place, 1)} variant="primary">
          Start with the first question
        </LinkButton>
      </div>
      <div aria-hidden="true" className="max-w-2xl print:hidden">
        <p className="mb-2 text-note text-muted">For example</p>
        <Panel className="space-y-2 border-dashed text-muted">
          <p className="text-note">High · By 1 Sep 2027</p>
          <p className="text-h3 font-semibold">Choose where your signals go</p>
          <p>Each line says what to do and by when.</p>
          <p className="text-note">Because of: your answers · Official rule: the source, as a link</p>
        </Panel>
      </div>
      <FileSection facts={null} />
    </div>
  );
}
