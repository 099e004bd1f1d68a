"use client";

import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** What comes next by mail. The same for every address: whether it has an account is told to its own mailbox alone. */
export function CheckMail({
  email,
  sendsMail,
  purpose,
  onBack,
}: {
  email: string;
  sendsMail: boolean;
  /** What the link is for, after "to". */
  purpose: string;
  onBack: () => void;
}) {
  return (
    <div ref={takeFocus} tabIndex={-1} role="status">
      <Panel className="max-w-xl space-y-4">
        <SectionHeading>Check your mail</SectionHeading>
        <p>
          We wrote to <bdi className="font-semibold break-words">{email}</bdi>. The message says how to{" "}
          {purpose}. Its link works once.
        </p>
        {sendsMail ? (
          <p className="text-muted">
            Nothing after a few minutes? Look among the unwanted mail, or try again.
          </p>
        ) : (
          <p className="text-muted">This server sends no mail. Its log says where the message was put.</p>
        )}
        <Button onClick={onBack}>Use another address, or send again</Button>
      </Panel>
    </div>
  );
}
