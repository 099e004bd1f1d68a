"use client";

import type { Role } from "@/db/enums";
import { signIn } from "@/app/_frame/next-auth";
import { homeOf, sayRole } from "@/app/_frame/places";
import { useSend } from "@/app/_frame/use-send";
import { trouble } from "@/app/_trpc/trouble";
import { Button } from "@/app/_ui/button";
import { FieldError } from "@/app/_ui/field";
import { Panel } from "@/app/_ui/panel";
import { SectionHeading } from "@/app/_ui/page-heading";
import { useReady } from "@/app/_ui/use-ready";

/** One press into the demo, a door for each role. */
export function DemoSignIn({ roles }: { roles: readonly Role[] }) {
  const sending = useSend();
  const isReady = useReady();
  const enter = async (role: Role) => {
    if ((await signIn("demo", { role })) !== "signed-in") {
      return trouble("The demo did not open. Try again in a moment.");
    }
    window.location.assign(homeOf(role));
    return "leaving" as const;
  };
  return (
    <Panel as="section" aria-labelledby="demo" className="space-y-4">
      <SectionHeading id="demo" level={2}>
        Look around first
      </SectionHeading>
      <p className="text-note text-muted">
        A made-up program with made-up people. No account is needed, and others can see what you change.
      </p>
      <div role="status" className="empty:hidden">
        {sending.trouble ? <FieldError id="demo">{sending.trouble.message}</FieldError> : null}
      </div>
      <ul className="space-y-2">
        {roles.map((role) => (
          <li key={role}>
            <Button
              className="w-full"
              disabled={!isReady}
              aria-disabled={sending.isGoing}
              onClick={() => sending.send(() => enter(role))}
            >
              Look around as {sayRole(role)} (demo)
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
