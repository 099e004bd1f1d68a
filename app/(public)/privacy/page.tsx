import type { Metadata } from "next";
import Link from "next/link";
import { FactsList } from "@/app/_ui/facts-list";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";

export const metadata: Metadata = { title: "What is kept, and who sees it" };

export default function PrivacyPage() {
  return (
    <div className="space-y-12">
      <PageHeading
        title="What is kept, and who sees it"
        lead="Scores, attempts and visa plans are yours. This page says where they are and who can open them."
      />
      <section aria-labelledby="guest" className="measure space-y-3">
        <SectionHeading id="guest">Without an account</SectionHeading>
        <p>
          Your answers stay in this browser. To work out a plan they are sent to the server, which answers and
          keeps nothing. Clearing the browser’s data, or “Start over” in the planner, removes them.
        </p>
      </section>
      <section aria-labelledby="account" className="space-y-3">
        <SectionHeading id="account">With an account</SectionHeading>
        <FactsList
          facts={[
            {
              name: "Kept about you",
              value:
                "Your name, your e-mail address, the answers you enter and how they changed, your study log, your tasks, and every version of your plan. A version is never changed, so that you can always see what you were told and why.",
            },
            { name: "Your password", value: "Only a hash of it, from which it cannot be read back." },
            {
              name: "Where you signed in",
              value:
                "Browser, network address and time of each session, for 30 days. You can end any of them.",
            },
            {
              name: "Cookies",
              value:
                "One that keeps you signed in, and two that protect the sign-in form. None that follows you.",
            },
            {
              name: "Your calendar’s address",
              value:
                "Whoever has it can read dates and the titles of your tasks: no score, no answer. Make a new one, and the old one is dead.",
            },
            {
              name: "Taking it with you",
              value:
                "Your settings hold a file with everything, to open in any spreadsheet, and the end of your account: 30 days after you ask for it, all of it is gone.",
            },
            {
              name: "Others",
              value: "Nothing is sent to anybody outside this server, and no page loads from elsewhere.",
            },
          ]}
        />
      </section>
      <section aria-labelledby="seen" className="measure space-y-3">
        <SectionHeading id="seen">Who sees your record</SectionHeading>
        <p>
          On your own: you alone. In a program: you, the mentors assigned to you now, and the coordinators of
          your cohort. Before you accept an invitation you read their names. When an assignment ends, or you
          leave, they lose sight of it at once.
        </p>
        <p>
          Each time somebody else opens your record, a line says who and when. You find these lines under{" "}
          <Link href="/settings/sharing" className="link">
            Sharing
          </Link>
          .
        </p>
      </section>
      <section aria-labelledby="trail" className="measure space-y-3">
        <SectionHeading id="trail">The trail of changes</SectionHeading>
        <p>
          Changes and looks are written down with who, what and when, and never with what was entered. These
          lines cannot be changed or removed, not even by the people who run a program. When an account is
          gone, its lines in a program name nobody any more.
        </p>
      </section>
    </div>
  );
}
