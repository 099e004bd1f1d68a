"use client";

import type { Route } from "next";
import Link from "next/link";
import { ActStatus } from "@/app/_frame/act-status";
import { useAct } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import type { Notification } from "@/server/features/notifications/schema";
import { makeUuid } from "@/app/_trpc/keys";

/** Notifications in words, each with the page it is about. Following one marks it as read. */
export function InboxList({ items, unread }: { items: readonly Notification[]; unread: number }) {
  const act = useAct();
  const markOne = ({ id, text }: Notification) =>
    act.run(
      id,
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.notifications.markRead.mutate({ ids: [id], idempotencyKey });
      },
      `Marked as read: ${text}`,
    );
  const markAll = () =>
    act.run(
      "all",
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.notifications.markAllRead.mutate({ idempotencyKey });
      },
      "Everything is marked as read.",
    );
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>{unread === 0 ? "You have read everything." : `${unread} unread`}</p>
        {unread === 0 ? null : (
          <Button aria-disabled={act.isGoing} onClick={markAll}>
            Mark all as read
          </Button>
        )}
      </div>
      <ActStatus act={act} />
      <ul className="divide-y divide-hairline border-y border-hairline">
        {items.map((item) => (
          <li
            key={item.id}
            className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-s-4 py-3 ps-4 ${item.isRead ? "border-s-transparent" : "border-s-primary"}`}
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className={item.isRead ? "" : "font-semibold"}>
                {item.isRead ? null : <span className="sr-only">Unread: </span>}
                <Link
                  href={item.href as Route}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                  onClick={() => {
                    if (!item.isRead) noteRead(item.id);
                  }}
                >
                  {item.text}
                </Link>
              </p>
              <p className="text-note text-muted">
                <Moment at={item.createdAt} />
              </p>
            </div>
            {item.isRead ? null : (
              <Button
                variant="quiet"
                className="-ms-2"
                aria-disabled={act.isGoing}
                onClick={() => markOne(item)}
              >
                Mark as read<span className="sr-only">: {item.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Beside the way to the page: where it fails, the line stays unread, and that is all. */
function noteRead(id: string): void {
  import("@/app/_trpc/client")
    .then(({ api }) => api.notifications.markRead.mutate({ ids: [id], idempotencyKey: makeUuid() }))
    .catch(() => undefined);
}
