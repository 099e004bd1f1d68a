import type { Metadata } from "next";
import Link from "next/link";
import { SettingsFrame } from "@/app/_frame/settings-frame";
import { api } from "@/app/_trpc/server";
import { FactsList } from "@/app/_ui/facts-list";
import { SectionHeading } from "@/app/_ui/page-heading";
import { sayCohort } from "@/app/_record/say-cohort";
import { LookLine } from "@/app/_record/look-line";
import type { Sharing } from "@/server/features/organizations/schema";
import { LeaveProgram } from "./leave-program";

export const metadata: Metadata = { title: "Who sees what" };

const PATH = "/settings/sharing";

type Asked = PageProps<"/settings/sharing">["searchParams"];

export default function SharingPage({ searchParams }: PageProps<"/settings/sharing">) {
  return (
    <SettingsFrame path={PATH} title="Who sees what" role="applicant">
      <SharingSections asked={searchParams} />
    </SettingsFrame>
  );
}

async function SharingSections({ asked }: { asked: Asked }) {
  const sharing = await api.sharing.mine();
  return (
    <>
      <section aria-labelledby="who-title" className="space-y-4">
        <SectionHeading id="who-title">Who can see your record</SectionHeading>
        {sharing.kind === "personal" ? <OnlyYou /> : <Everybody sharing={sharing} />}
      </section>
      <Looks before={toNumber((await asked)["before"])} />
      {sharing.kind === "personal" ? null : (
        <section aria-labelledby="leave-title" className="space-y-4">
          <SectionHeading id="leave-title">Leave the program</SectionHeading>
          <LeaveProgram
            name={sharing.organizationName}
            people={[...sharing.mentors, ...sharing.coordinators].map(({ name }) => name)}
          />
        </section>
      )}
    </>
  );
}

function OnlyYou() {
  return (
    <p className="measure">
      Only you. You are in no program, so no mentor and no coordinator sees your answers or your plan. An
      invitation says who would, by name, before you accept it.
    </p>
  );
}

function Everybody({ sharing }: { sharing: Sharing }) {
  const { organizationName, cohorts, mentors, coordinators } = sharing;
  const cohortNames = cohorts.map(sayCohort).join(", ");
  return (
    <>
      <p className="measure">
        Your record is your answers and how they changed, every version of your plan, how far you are with it,
        your own tasks, and your study log. In <bdi>{organizationName}</bdi>, these people can read it. None
        of them can change it. What you try out under “What if” is yours alone.
      </p>
      <FactsList
        facts={[
          { key: "you", name: "You", value: "It is your record. You alone change it." },
          ...mentors.map(({ id, name }) => ({
            key: `mentor-${id}`,
            name: <bdi>{name}</bdi>,
            value: "As your mentor: a coordinator assigned them to you.",
          })),
          ...coordinators.map(({ id, name }) => ({
            key: `coordinator-${id}`,
            name: <bdi>{name}</bdi>,
            value: (
              <>
                As coordinator of your cohort, <bdi>{cohortNames}</bdi>.
              </>
            ),
          })),
        ]}
      />
      <p className="text-note text-muted">
        Nobody else: no other applicant, mentor or coordinator, and no other program.
      </p>
    </>
  );
}

/** Everyone who looked, the newest first, page by page. */
async function Looks({ before }: { before: number | undefined }) {
  const { looks, next } = await api.audit.looks(before === undefined ? {} : { before });
  return (
    <section id="looks" aria-labelledby="looks-title" className="space-y-4">
      <SectionHeading id="looks-title">Who looked</SectionHeading>
      {looks.length === 0 ? (
        <p className="measure">
          {before === undefined
            ? "Nobody but you has opened your record. When somebody does, their name, their role and the time stand here."
            : "There are no earlier looks."}
        </p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {looks.map((look) => (
            <li key={look.id} className="py-2">
              <LookLine look={look} />
            </li>
          ))}
        </ul>
      )}
      <nav aria-label="Pages of looks" className="flex flex-wrap justify-between gap-4 empty:hidden">
        {before === undefined ? null : (
          <Link href={`${PATH}#looks`} className="link inline-flex min-h-11 items-center">
            Newest
          </Link>
        )}
        {next === null ? null : (
          <Link
            href={`${PATH}?before=${next}#looks`}
            rel="next"
            className="link ms-auto inline-flex min-h-11 items-center"
          >
            Earlier
          </Link>
        )}
      </nav>
    </section>
  );
}

function toNumber(value: string | string[] | undefined): number | undefined {
  const number = typeof value === "string" && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
  return number;
}
