"use client";

import { type ReactNode, useState } from "react";
import { ActStatus } from "@/app/_frame/act-status";
import { useAct } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { ConfirmButton } from "@/app/_ui/confirm-button";
import { CopyText } from "@/app/_ui/copy-text";
import { SectionHeading } from "@/app/_ui/page-heading";
import { useReady } from "@/app/_ui/use-ready";

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** The secret address under which a calendar program reads these dates: to make, show, copy, renew and end. */
export function FeedSection({ url: shown }: { url: string | null }) {
  const isReady = useReady();
  const act = useAct();
  // What the last act answered: the page that is rendered anew after it comes later, and shows a dead address till then.
  const [answered, setAnswered] = useState<{ readonly url: string | null } | null>(null);
  const url = answered === null ? shown : answered.url;
  const make = (content: string, said: string) =>
    act.run(
      content,
      async (idempotencyKey) => {
        const api = await loadApi();
        const feed = await api.timeline.makeFeed.mutate({ idempotencyKey });
        setAnswered({ url: feed?.url ?? null });
      },
      said,
    );
  const end = () =>
    act.run(
      "end",
      async (idempotencyKey) => {
        const api = await loadApi();
        await api.timeline.endFeed.mutate({ idempotencyKey });
        setAnswered({ url: null });
      },
      "The address is ended. Nobody can read your dates with it any more.",
    );
  return (
    <section aria-labelledby="feed-title" className="max-w-3xl space-y-4 print:hidden">
      <SectionHeading id="feed-title">In your own calendar</SectionHeading>
      <p className="measure">
        A calendar program can follow these dates under an address of its own. It shows official dates, your
        exam days, your own tasks as you wrote them, and windows with plain names. It shows no score, attempt,
        visa, status or advice.
      </p>
      <ActStatus act={act} />
      {url === null ? (
        <Button
          disabled={!isReady}
          aria-disabled={act.isGoing || undefined}
          onClick={() => make("make", "The address is made. It stands below.")}
        >
          Make an address
        </Button>
      ) : (
        <Address key={url} url={url}>
          <ConfirmButton
            label="Make a new address"
            title="Make a new address?"
            confirm="Make a new one"
            variant="secondary"
            isGoing={act.isGoing}
            onConfirm={() => make("renew", "There is a new address. The old one is dead.")}
          >
            <p>The old address ends at once. Calendars that follow it stop getting your dates.</p>
          </ConfirmButton>
          <ConfirmButton
            label="End the address"
            title="End the address?"
            confirm="End it"
            isGoing={act.isGoing}
            onConfirm={end}
          >
            <p>It ends at once and does not come back. You can make a new one whenever you like.</p>
          </ConfirmButton>
        </Address>
      )}
    </section>
  );
}

/** The address, shown when it is asked for: it is the only key there is. */
function Address({ url, children }: { url: string; children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="space-y-3">
      <p className="measure">
        Whoever has the address can read those dates, without signing in. Give it to your calendar program and
        to nobody else. Some programs keep a copy with their maker, and look for changes a few times a day
        only.
      </p>
      {isShown ? (
        <p className="border border-hairline bg-surface p-3 break-all">
          <code data-feed>{url}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? "Hide the address" : "Show the address"}
        </Button>
        <CopyText text={url} label="Copy the address" done="Copied." />
        {children}
      </div>
    </div>
  );
}
