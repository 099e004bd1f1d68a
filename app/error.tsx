"use client";

import { Button, LinkButton } from "./_ui/button";
import { errorId } from "./_ui/error-id";
import { PageHeading } from "./_ui/page-heading";

/** In the place of a page whose frame failed with it. One for all pages: each further one is loaded with every page. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const id = errorId(error);
  return (
    <main id="main" tabIndex={-1} className="frame flex-1 space-y-6 py-12">
      <PageHeading
        title="This page could not be shown"
        lead="The fault is ours. What you entered is still where it was kept, on this device or in your account. Try again; if it fails a second time, start from the first page."
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
        <LinkButton href="/">Go to the first page</LinkButton>
      </div>
      {id ? <p className="text-note text-muted">If you write to us, give this number: {id}</p> : null}
    </main>
  );
}
