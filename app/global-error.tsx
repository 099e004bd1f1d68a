"use client";

import "./globals.css";
import { Button } from "./_ui/button";
import { errorId } from "./_ui/error-id";
import { fontVariables } from "./_ui/fonts";
import { PageHeading } from "./_ui/page-heading";

/** Stands in for the root layout when that fails itself, so it brings its own html and follows the device's colors. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const id = errorId(error);
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Airway could not be shown</title>
        <main className="frame space-y-6 py-12">
          <PageHeading
            title="Airway could not be shown"
            lead="The fault is ours. What you entered is still on this device."
          />
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          {id ? <p className="text-note text-muted">If you write to us, give this number: {id}</p> : null}
        </main>
      </body>
    </html>
  );
}
