import { DEMO_EMAILS } from "../../demo-people";
import type { Role } from "../../enums";
import { idOf } from "./moments";

export const PROGRAM = {
  id: idOf("organization", "lighthouse-bay"),
  name: "Lighthouse Bay, a fictional program",
  /** Days before the seeding. */
  founded: 420,
} as const;

/** The last two Matches that the rules know dates for. */
export const COHORTS = {
  first: { id: idOf("cohort", "first"), name: "Match 2027", season: 2027, founded: 420 },
  second: { id: idOf("cohort", "second"), name: "Match 2028", season: 2028, founded: 130 },
} as const;
export type CohortKey = keyof typeof COHORTS;

/** How far somebody of the demo has come. */
export type Story =
  | "silent"
  | "arriving"
  | "starting"
  | "student"
  | "step1-ahead"
  | "studying"
  | "studying-closely"
  | "last-weeks"
  | "waiting"
  | "failed"
  | "scored"
  | "returning"
  | "applying"
  | "applying-again"
  | "looking-at-ranking"
  | "looking-at-match-week"
  | "not-matched";

/** Somebody of the demo; `joined` counts days before the seeding. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly joined: number;
}

export interface Staff extends Person {
  readonly role: "mentor" | "coordinator";
}

export interface Applicant extends Person {
  readonly cohort: CohortKey;
  /** ISO 3166 code, of citizenship and school. */
  readonly country: string;
  readonly mentor: string | null;
  readonly story: Story;
  readonly score: number;
}

function makePerson(key: string, name: string, joined: number, signsInAs: Role | null): Person {
  const email = signsInAs === null ? `${key}@demo.example` : DEMO_EMAILS[signsInAs];
  return { key, id: idOf("person", key), email, name, joined };
}

const staff = (
  role: Staff["role"],
  key: string,
  name: string,
  joined: number,
  signsInAs: Role | null = null,
): Staff => ({ ...makePerson(key, name, joined, signsInAs), role });

export const STAFF: readonly Staff[] = [
  staff("coordinator", "josephine", "Josephine Marlowe-Reyes", PROGRAM.founded, "coordinator"),
  staff("coordinator", "pavel", "Pavel Dvorský", 126),
  staff("mentor", "maren", "Dr. Maren Solvik", 410, "mentor"),
  staff("mentor", "nomvula", "Dr. Nomvula Khathi", 408),
  staff("mentor", "idris", "Dr. Idris Belhadj", 388),
  staff("mentor", "kaoru", "Dr. Kaoru Minase", 95),
];

/** Which cohorts a coordinator runs. */
export const COORDINATED: Readonly<Record<string, readonly CohortKey[]>> = {
  josephine: ["first", "second"],
  pavel: ["second"],
};

type Line = readonly [
  key: string,
  name: string,
  country: string,
  joined: number,
  mentor: string | null,
  story: Story,
  score?: number,
];

/** Those who have sent their applications. */
const FIRST: readonly Line[] = [
  ["ikram", "Ikram Benslimane", "MA", 390, "maren", "applying", 252],
  ["arjun", "Arjun Venkataraghavan", "IN", 385, "maren", "applying", 244],
  ["valentina", "Valentina Ocampo Rúa", "CO", 380, "maren", "applying", 238],
  ["chidi", "Chidi Anozie", "NG", 372, "nomvula", "applying", 261],
  ["zarina", "Зарина Алимбекова", "KZ", 366, "nomvula", "applying", 247],
  ["hoang-anh", "Nguyễn Thị Hoàng Ánh", "VN", 351, "nomvula", "looking-at-ranking", 250],
  ["bilal", "Bilal Chaudhary", "PK", 340, "idris", "applying-again", 229],
  ["leila", "لیلا فرهمند", "IR", 333, "idris", "applying", 255],
  ["mateus", "Mateus Albuquerque Pinto", "BR", 320, "idris", "looking-at-match-week", 241],
  ["sunita", "सुनीता अधिकारी", "NP", 311, null, "applying", 236],
  ["yusuf", "Yusuf Demirkan", "TR", 300, "maren", "applying-again", 223],
  ["rania", "رانيا الشامي", "EG", 287, null, "applying", 249],
  ["kofi", "Kofi Asante-Mensah", "GH", 270, "nomvula", "applying", 258],
  ["oksana", "Оксана Веремій", "UA", 255, null, "not-matched", 226],
];

/** Those who prepare for the season after. */
const SECOND: readonly Line[] = [
  ["samira", "Samira Haddadin", "JO", 112, "maren", "studying-closely"],
  ["deepika", "Deepika Ranganathan", "IN", 118, "maren", "scored", 256],
  ["tariq", "Tariq Mahmood Khan", "PK", 116, "maren", "failed", 211],
  ["lucia", "Ana Lucía Quispe Mamani", "PE", 110, "maren", "studying"],
  ["folake", "Folákẹ́ Adéyẹmọ", "NG", 109, "maren", "scored", 233],
  ["wei-lin", "陳薇琳", "TW", 104, "maren", "last-weeks"],
  ["goran", "Goran Petrušić", "RS", 240, "nomvula", "returning", 227],
  ["sumaiya", "সুমাইয়া রহমান", "BD", 98, "nomvula", "studying"],
  ["daniel", "Daniel Kiptoo", "KE", 97, "nomvula", "waiting"],
  ["mariam", "მარიამ ლომიძე", "GE", 92, "idris", "step1-ahead"],
  ["omar", "عمر القيسي", "IQ", 90, "idris", "scored", 246],
  ["camila", "Camila Ferreyra Duarte", "AR", 86, "idris", "studying"],
  ["hanna", "Hanna Wójcikowska", "PL", 83, "idris", "scored", 263],
  ["rohan", "Rohan Dissanayake", "LK", 80, "kaoru", "studying"],
  ["selam", "ሰላም ተስፋዬ", "ET", 74, "kaoru", "last-weeks"],
  ["farah", "Farah Noorzai", "AF", 70, "kaoru", "student"],
  ["juan-pablo", "Juan Pablo Echeverri", "CO", 66, "kaoru", "waiting"],
  ["amina", "Amina Diallo-Keïta", "SN", 60, "kaoru", "student"],
  ["thant", "သန့်ဇင်ဦး", "MM", 210, null, "returning", 238],
  ["sofia", "Sofia Lindqvist Marín", "MX", 49, null, "studying"],
  ["ibrahim", "Ibrahim Al-Tayyib", "SD", 41, null, "starting"],
  ["ngozi", "Ngozi Ezeanya", "NG", 34, "kaoru", "step1-ahead"],
  ["viktor", "Viktor Hadžić", "BA", 27, null, "starting"],
  ["priya", "பிரியா முருகேசன்", "IN", 20, null, "student"],
  ["elif", "Elif Karaçam", "TR", 12, null, "arriving"],
  ["miguel", "Miguel Ángel Tzoc", "GT", 6, null, "silent"],
];

function toApplicants(cohort: CohortKey, lines: readonly Line[]): Applicant[] {
  return lines.map(([key, name, country, joined, mentor, story, score = 240]) => ({
    ...makePerson(key, name, joined, key === "samira" ? "applicant" : null),
    cohort,
    country,
    mentor,
    story,
    score,
  }));
}

export const APPLICANTS: readonly Applicant[] = [
  ...toApplicants("first", FIRST),
  ...toApplicants("second", SECOND),
];

export const PEOPLE: readonly Person[] = [...STAFF, ...APPLICANTS];

const byKey = new Map(PEOPLE.map((person) => [person.key, person]));

/** @throws when the demo names somebody it does not hold */
export function personOf(key: string): Person {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`The demo has nobody with the key ${key}.`);
  return found;
}
