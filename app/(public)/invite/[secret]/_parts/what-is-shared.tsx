import type { ReactNode } from "react";
import { FactsList } from "@/app/_ui/facts-list";
import type { InvitationPreview } from "@/server/features/organizations/schema";

/** What saying yes opens to whom, by name, and what stays closed. */
export function WhatIsShared({ invitation }: { invitation: InvitationPreview }) {
  switch (invitation.role) {
    case "applicant":
      return <ForApplicant invitation={invitation} />;
    case "mentor":
      return (
        <ul className="measure list-disc space-y-1 ps-5">
          <li>
            You can read the answers and plans of the applicants who are assigned to you, and no others.
          </li>
          <li>Each look of yours is noted, and the applicant sees it: your name, your role, the time.</li>
          <li>Coordinators, and applicants you are assigned to, see your name.</li>
        </ul>
      );
    case "coordinator":
      return (
        <ul className="measure list-disc space-y-1 ps-5">
          <li>
            You can read the answers and plans of all applicants in <Cohort name={invitation.cohortName} />,
            and you invite people and assign mentors.
          </li>
          <li>Each look of yours is noted, and the applicant sees it: your name, your role, the time.</li>
          <li>Everybody in the program sees your name.</li>
        </ul>
      );
  }
}

function ForApplicant({ invitation }: { invitation: InvitationPreview }) {
  const { coordinatorNames, mentorName, record } = invitation;
  return (
    <div className="space-y-4">
      <FactsList
        facts={[
          {
            key: "what",
            name: "What is shared",
            value:
              "Your answers and how they changed, every version of your plan, how far you are with it, your own tasks, and your study log. To read, not to change.",
          },
          {
            key: "coordinators",
            name: "With these coordinators",
            value: <Names names={coordinatorNames} none="Nobody yet" />,
          },
          {
            key: "mentor",
            name: "With this mentor",
            value: (
              <Names names={mentorName === null ? [] : [mentorName]} none="Nobody until one is assigned" />
            ),
          },
          {
            key: "not",
            name: "Not shared",
            value:
              "What you try out under “What if”, your calendar’s address, your inbox, your password and where you sign in from. Nothing is shared with other applicants, with mentors who are not yours, or with coordinators of other cohorts.",
          },
          {
            key: "trace",
            name: "What you will see",
            value: "Everybody who opened your record, by name, role and time.",
          },
        ]}
      />
      <p className="measure">{RECORDS[record ?? "unknown"]}</p>
      <p className="measure">
        You can leave at any time. Your answers then go home with you, and everybody here loses sight of them
        at once.
      </p>
    </div>
  );
}

const RECORDS = {
  moves: "The answers in your account come along into the program.",
  "starts-empty":
    "You are in another program, and your answers there stay there. Here you start with none, and nobody here sees the others.",
  unknown: "What you answer in your account from then on is what they see.",
} as const;

function Names({ names, none }: { names: readonly string[]; none: string }): ReactNode {
  if (names.length === 0) return none;
  return names.map((name, index) => (
    <span key={index}>
      {index > 0 ? ", " : ""}
      <bdi>{name}</bdi>
    </span>
  ));
}

function Cohort({ name }: { name: string | null }) {
  return name === null ? "your cohorts" : <bdi>{name}</bdi>;
}
