import type { Rights } from "@/db/context";
import { COHORTS, type Person, PEOPLE, X_AS_MENTOR } from "../../support/people";

/** A person in one of their places, as the database is told of them. */
export interface Reader {
  readonly title: string;
  readonly person: Person;
  /** Every owner of a canary whose name they may see, by the rules of design.md. */
  readonly knows: readonly string[];
}

const STAFF_OF_A = ["MA", "MR", "D", "CA", "CA2", "X"];

function reader(person: Person, knows: readonly string[], title = person.key): Reader {
  return { title, person, knows: [person.key, ...knows] };
}

/** Everybody of the seed, with all that they may know of. What is not named here is foreign. */
export const READERS: readonly Reader[] = [
  // D was never taken off A1, so A1 may know the name.
  reader(PEOPLE.A1, ["A", "AK1", "MA", "D", "CA"]),
  reader(PEOPLE.A2, ["A", "AK2", "X", "CA2"]),
  reader(PEOPLE.B1, ["B", "BK1", "CB"]),
  reader(PEOPLE.C1, ["C", "CK1", "X"]),
  reader(PEOPLE.P, []),
  reader(PEOPLE.MA, ["A", "AK1", "A1", ...STAFF_OF_A]),
  reader(PEOPLE.MR, ["A", ...STAFF_OF_A]),
  reader(PEOPLE.CA, ["A", "AK1", "A1", ...STAFF_OF_A]),
  reader(PEOPLE.CA2, ["A", "AK2", "A2", ...STAFF_OF_A]),
  reader(PEOPLE.CB, ["B", "BK1", "B1"]),
  // X knows the names of both places, and of people only those of the place they work in.
  reader(PEOPLE.X, ["A", "C", "CK1", "C1"]),
  reader(X_AS_MENTOR, ["A", "C", "AK2", "A2", ...STAFF_OF_A], "X as mentor in A"),
  reader(PEOPLE.D, []),
];

/** The rights that a true session of this person gives. */
export function rightsOfPerson({ id, organizationId, role }: Person): Rights {
  return { userId: id, organizationId, role };
}

/** Rights that no session gives: somebody with a place or a role that is not theirs. */
export function listForgedRights(): [title: string, rights: Rights, knows: readonly string[]][] {
  const { A1, B1, P, MA, MR, CA, CB, X, D } = PEOPLE;
  const forge = (person: Person, place: Person): [string, Rights, readonly string[]] => [
    `${person.key} as ${place.role} where ${place.key} works`,
    { userId: person.id, organizationId: place.organizationId, role: place.role },
    person.key === "X" ? ["X", "A", "C"] : [person.key, ...ownPlaces(person)],
  ];
  return [
    forge(A1, B1),
    forge(A1, MA),
    forge(A1, CA),
    forge(B1, A1),
    forge(P, CA),
    forge(MA, CA),
    forge(MA, CB),
    forge(MR, A1),
    forge(CA, MA),
    forge(CA, CB),
    forge(CB, CA),
    forge(X, CA),
    forge(X, CB),
    forge(D, MA),
    forge(D, CA),
    ["nobody in A as coordinator", { organizationId: CA.organizationId, role: "coordinator" }, []],
    ["nobody at all", {}, []],
  ];
}

/** The program whose name a person may see wherever they work. */
function ownPlaces({ key, organizationId, id }: Person): string[] {
  if (key === "D" || organizationId === id) return [];
  return [key.includes("B") ? "B" : "A"];
}

const OWNERS = new Map<string, string>([
  ...Object.values(PEOPLE).map(({ id, key }): [string, string] => [id, key]),
  ...Object.values(COHORTS).map(({ id, key }): [string, string] => [id, key]),
]);

/** The owners that a row names by id, or whose canary it holds. */
export function listOwners(row: unknown): Set<string> {
  const text = JSON.stringify(row);
  const canaries = [...text.matchAll(/canary-(\w+)-/gi)].map(([, owner = ""]) => owner.toUpperCase());
  const ids = [...OWNERS].filter(([id]) => text.includes(id)).map(([, key]) => key);
  return new Set([...canaries, ...ids]);
}
