"use client";

import { useState } from "react";
import { Button } from "./button";

/** A button that copies a text, and says in words whether it could. */
export function CopyText({ text, label, done }: { text: string; label: string; done: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      // Also where the page came over plain http: there is no clipboard then.
      setSaid("Your browser did not allow it. Select the text and copy it yourself.");
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status" className="text-note text-muted">
        {said}
      </span>
    </span>
  );
}
