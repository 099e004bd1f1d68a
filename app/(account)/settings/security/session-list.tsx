"use client";

import { ActStatus } from "@/app/_frame/act-status";
import { useAct } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { Moment } from "@/app/_ui/moment";
import type { Sessions } from "@/server/features/accounts/schema";

type Session = Sessions["sessions"][number];

/** The devices that are signed in, each with the way to sign it out. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const act = useAct();
  const others = sessions.filter(({ isCurrent }) => !isCurrent);

  const endOne = ({ id, device }: Session) =>
    act.run(
      id,
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.accounts.revokeSession.mutate({ id, idempotencyKey });
      },
      `${device} is signed out.`,
    );
  const endOthers = () =>
    act.run(
      "others",
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.accounts.revokeOtherSessions.mutate({ idempotencyKey });
      },
      "Every other device is signed out.",
    );

  return (
    <div className="space-y-4">
      <p className="measure">If you do not know one of these, sign it out and change your password.</p>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">{session.device}</span>
                {session.isCurrent ? <Chip tone="primary">This device</Chip> : null}
              </p>
              <p className="text-note text-muted">
                Last used <Moment at={session.lastUsedAt} /> · since <Moment at={session.createdAt} /> ·
                network <span className="break-all">{session.network}</span>
              </p>
            </div>
            {session.isCurrent ? null : (
              <Button aria-disabled={act.isGoing} onClick={() => endOne(session)}>
                Sign out<span className="sr-only"> {session.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActStatus act={act} />
      {others.length > 0 ? (
        <Button variant="danger" aria-disabled={act.isGoing} onClick={endOthers}>
          Sign out everywhere else
        </Button>
      ) : (
        <p className="text-note text-muted">No other device is signed in.</p>
      )}
    </div>
  );
}
