import { readMe } from "@/app/_frame/read-me";
import { sayCohort } from "@/app/_record/say-cohort";
import { readSharing } from "../../_record/my-record";

/** Who the person is here: their name, and the program and cohort they are in. */
export async function HereAs() {
  const [me, { kind, organizationName, cohorts }] = await Promise.all([readMe("/home"), readSharing()]);
  return (
    <>
      <bdi>{me.name}</bdi>,{" "}
      {kind === "personal" ? (
        "in your own place"
      ) : (
        <>
          applicant in <bdi>{organizationName}</bdi>
          {cohorts.map((cohort) => (
            <span key={cohort.id}>
              , <bdi>{sayCohort(cohort)}</bdi>
            </span>
          ))}
        </>
      )}
    </>
  );
}
