import Link from "next/link";
import { Chip } from "@/app/_ui/chip";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Overview, Person } from "@/server/features/organizations/schema";
import { PersonActions } from "./person-actions";

/** The people of a page of the list, each with what may be done. */
export function PeopleTable({
  people,
  overview,
  viewerId,
  caption,
}: {
  people: readonly Person[];
  overview: Overview;
  viewerId: string;
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", header: "Name", cell: (person: Person) => <NameCell person={person} /> },
        { key: "roles", header: "Roles", cell: ({ roles }) => sayList(roles.map(capitalize)) },
        {
          key: "cohort",
          header: "Cohort",
          cell: ({ roles, cohorts }) =>
            roles.includes("applicant") ? <Names names={cohorts.map(({ name }) => name)} /> : <NoEntry />,
        },
        { key: "mentors", header: "Mentors", cell: (person) => <MentorsCell person={person} /> },
        {
          key: "state",
          header: "State",
          cell: ({ deactivatedAt, joinedAt }) =>
            deactivatedAt === null ? (
              <>
                Active <span className="block text-muted">since {dayOf(joinedAt)}</span>
              </>
            ) : (
              <>
                <Chip tone="caution" mark="square">
                  Deactivated
                </Chip>
                <span className="block text-muted">on {dayOf(deactivatedAt)}</span>
              </>
            ),
        },
      ]}
      rows={people}
      rowKey={({ id }) => id}
      detail={(person) => (
        <Disclosure
          summary={
            <span>
              Change{" "}
              <span className="sr-only">
                what <bdi>{person.name}</bdi> is and sees
              </span>
            </span>
          }
        >
          <PersonActions
            person={person}
            cohorts={overview.cohorts.map(({ id, name }) => ({ id, name }))}
            mentors={overview.staff.filter(({ roles }) => roles.includes("mentor"))}
            isSelf={person.id === viewerId}
          />
        </Disclosure>
      )}
    />
  );
}

function NameCell({ person }: { person: Person }) {
  const name = <bdi>{person.name}</bdi>;
  return (
    <>
      {person.roles.includes("applicant") ? (
        <Link href={`/people/${person.id}`} className="link -my-2.5 inline-block py-2.5">
          {name}
        </Link>
      ) : (
        name
      )}
      <bdi className="block text-note font-normal break-all text-muted">{person.email}</bdi>
    </>
  );
}

/** Who mentors an applicant; of a mentor, how many they mentor. */
function MentorsCell({ person: { roles, mentors, mentees } }: { person: Person }) {
  const isApplicant = roles.includes("applicant");
  const isMentor = roles.includes("mentor");
  return (
    <>
      {isApplicant && mentors.length === 0 ? "Nobody yet" : null}
      {isApplicant && mentors.length > 0 ? <Names names={mentors.map(({ name }) => name)} /> : null}
      {isMentor ? (
        <span className="block text-muted">
          Mentors {mentees === 1 ? "one applicant" : `${mentees} applicants`}
        </span>
      ) : null}
      {isApplicant || isMentor ? null : <NoEntry />}
    </>
  );
}

/** For what does not apply to somebody. */
function NoEntry() {
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        –
      </span>
      <span className="sr-only">None</span>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name, index) => (
        <li key={index}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The day of a moment in UTC: in a list of people nobody needs the hour. */
const dayOf = (at: Date) => formatDay(at.toISOString().slice(0, 10));

const sayList = (words: readonly string[]) => (words.length === 0 ? "None" : words.join(", "));

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
