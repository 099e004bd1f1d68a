"use client";

import { Button, LinkButton } from "./_ui/button";
import { errorId } from "./_ui/error-id";
import { PageHeading } from "./_ui/page-heading";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const id = errorId(error);
  return (
    <div className="space-y-6">
      <PageHeading
        title="This page could not be shown"
        lead="The fault is ours. What you entered is still on this device. Try again; if it fails a second time, start from the first page."
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
        <LinkButton href="/">Go to the first page</LinkButton>
      </div>
      {id ? <p className="text-note text-muted">If you write to us, give this number: {id}</p> : null}
    </div>
  );
}
