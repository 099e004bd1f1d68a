import type { Role } from "@/db/enums";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Me } from "@/server/features/accounts/schema";
import { PlaceName } from "./place-name";
import { homeOf } from "./places";
import { SwitchPlace } from "./switch-place";

/** In the place of a page of another role: who may see it, and the way there for those who are that too. */
export function NoPermission({ me, role }: { me: Me; role: Role }) {
  const fitting = me.places.filter((place) => place.role === role);
  return (
    <div className="space-y-6">
      <PageHeading
        title={`This page is for ${role}s`}
        lead={
          <>
            You are working in this place now: <PlaceName place={me.current} />.{" "}
            {fitting.length > 0
              ? "Switch to see the page."
              : `You have no place as ${role === "applicant" ? "an applicant" : `a ${role}`}. If you should have one, ask your program for an invitation.`}
          </>
        }
      />
      <div className="flex flex-wrap gap-3">
        {fitting.map((place) => (
          <SwitchPlace key={place.organizationId} place={place} stays>
            Switch to <PlaceName place={place} />
          </SwitchPlace>
        ))}
        <LinkButton href={homeOf(me.current.role)} variant={fitting.length > 0 ? "quiet" : "primary"}>
          Go to your first page
        </LinkButton>
      </div>
    </div>
  );
}
