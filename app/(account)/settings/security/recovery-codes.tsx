"use client";

import { Button } from "@/app/_ui/button";
import { CopyText } from "@/app/_ui/copy-text";
import { Panel } from "@/app/_ui/panel";
import { SectionHeading } from "@/app/_ui/page-heading";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** Ten codes, shown this once. */
export function RecoveryCodes({
  email,
  codes,
  onKept,
}: {
  email: string;
  codes: readonly string[];
  onKept: () => void;
}) {
  const text = `${codes.join("\n")}\n`;
  return (
    <div ref={takeFocus} tabIndex={-1} role="status">
      <Panel className="space-y-4">
        <SectionHeading level={3}>Keep these recovery codes</SectionHeading>
        <p className="measure">
          Without your phone, one of them lets you in. Each works once. They are shown only now, so store them
          where your phone is not.
        </p>
        <ul aria-label="Recovery codes" className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>
              <code className="font-sans">{code}</code>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <CopyText text={text} label="Copy" done="The codes are copied." />
          <Button onClick={() => download(`Airway recovery codes of ${email}\n\n${text}`)}>Download</Button>
        </div>
        <Button variant="primary" onClick={onKept}>
          I have kept them
        </Button>
      </Panel>
    </div>
  );
}

function download(text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "airway-recovery-codes.txt";
  link.click();
  // The download has its own hold on the data from here on.
  URL.revokeObjectURL(url);
}
