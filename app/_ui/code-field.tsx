"use client";

import { useState } from "react";
import { TextField } from "./field";

/** The six digits of an app or, after a press, a longer code that was kept for the case that the phone is lost. */
export function CodeField({
  id,
  name,
  error,
  hasRecovery = true,
}: {
  id: string;
  name: string;
  error?: string | undefined;
  hasRecovery?: boolean;
}) {
  const [isRecovery, setIsRecovery] = useState(false);
  return (
    <div className="space-y-1">
      <TextField
        key={isRecovery ? "recovery" : "app"}
        id={id}
        name={name}
        label={isRecovery ? "Recovery code" : "Code from your app"}
        hint={
          isRecovery ? "One of the ten codes you kept. Each works once." : "Six digits, new every 30 seconds."
        }
        error={error}
        inputMode={isRecovery ? "text" : "numeric"}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      {hasRecovery ? (
        <button
          type="button"
          onClick={() => setIsRecovery(!isRecovery)}
          className="link min-h-11 cursor-pointer text-note"
        >
          {isRecovery ? "Use the code from your app" : "Use a recovery code"}
        </button>
      ) : null}
    </div>
  );
}
