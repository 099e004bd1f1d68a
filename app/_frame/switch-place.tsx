"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonVariant } from "@/app/_ui/button";
import { FieldError } from "@/app/_ui/field";
import type { Place } from "@/server/features/accounts/schema";
import { homeOf } from "./places";

/** Goes to work in another place. `stays` opens the same page there instead of the place's first one. */
export function SwitchPlace({
  place,
  stays = false,
  variant = "primary",
  children,
}: {
  place: Place;
  stays?: boolean;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  const [state, setState] = useState<"still" | "going" | "failed">("still");
  const id = `switch-${place.organizationId}-${place.role}`;
  const go = async () => {
    setState("going");
    try {
      const { api } = await import("@/app/_trpc/client");
      await api.accounts.switchPlace.mutate({ organizationId: place.organizationId, role: place.role });
      // A whole load: nothing that was fetched for the other place may stay in the router.
      if (stays) window.location.reload();
      else window.location.assign(homeOf(place.role));
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="space-y-1">
      <Button
        id={id}
        variant={variant}
        aria-disabled={state === "going"}
        aria-describedby={state === "failed" ? `${id}-error` : undefined}
        onClick={() => {
          if (state !== "going") void go();
        }}
        className="text-start"
      >
        <span>{children}</span>
      </Button>
      <div role="status">
        {state === "failed" ? (
          <FieldError id={id}>This did not work. Try again in a moment.</FieldError>
        ) : null}
      </div>
    </div>
  );
}
