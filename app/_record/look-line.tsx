import { Moment } from "@/app/_ui/moment";
import type { Looks } from "@/server/features/audit/schema";

const ROLES = {
  applicant: "as an applicant",
  mentor: "as your mentor",
  coordinator: "as coordinator",
} as const;

/** One look at the record: who, as what, when. */
export function LookLine({ look }: { look: Looks["looks"][number] }) {
  const { name, role, at } = look;
  return (
    <>
      {name === null ? "Somebody whom you can't see any more" : <bdi>{name}</bdi>}
      {role === null ? "" : `, ${ROLES[role]}`}, <Moment at={at} />
    </>
  );
}
