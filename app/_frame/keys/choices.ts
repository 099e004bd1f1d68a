import type { Role } from "@/db/enums";
import { PROFILE_SECTIONS } from "@/app/(applicant)/profile/_parts/sections";
import { listNavigation } from "../places";
import { listSettings } from "../settings-pages";

/** Something the palette offers. */
export interface Choice {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** Further words under which it is found. */
  readonly words?: string;
  /** Where it leads, or else what it does. */
  readonly href?: string;
  readonly act?: "log" | "update" | "help";
}

type Offer = Omit<Choice, "id" | "group">;

const INBOX = "Inbox";

const ACTIONS: readonly Offer[] = [
  { title: "Log a practice exam", words: "score NBME UWSA", act: "log" },
  { title: "Update my plan now", words: "refresh version", act: "update" },
  { title: "Download my plan as a PDF", words: "print file", href: "/api/plan/now/pdf" },
];
const OF_ALL: readonly Offer[] = [
  { title: "Export my data", words: "download zip csv json", href: "/settings/data#export" },
  { title: "Show the keys", words: "help shortcuts keyboard", act: "help" },
];
const PAGES: Readonly<Record<Role, readonly Offer[]>> = {
  applicant: [
    { title: "My plans, one after the other", words: "versions history", href: "/plan#versions" },
    { title: "My answers as a file", words: "portable profile json import", href: "/profile/file" },
  ],
  mentor: [],
  coordinator: [],
};

const group = (name: string, choices: readonly Offer[]): Choice[] =>
  choices.map((choice) => ({ ...choice, group: name, id: `${name} ${choice.href ?? ""} ${choice.title}` }));

/** What can be offered without asking anybody: the pages of a role, what it can do, and the sections of a profile. */
export function listChoices(role: Role): Choice[] {
  const { bar, more } = listNavigation(role);
  const links = [...bar, ...more].filter(({ href }) => !href.startsWith("/settings"));
  const hasInbox = links.some(({ label }) => label === INBOX);
  const pages = [
    ...links.map(({ href, label }) => ({ title: label, href })),
    ...(hasInbox ? [] : [{ title: INBOX, href: "/inbox" }]),
    ...PAGES[role],
  ];
  const settings = listSettings(role).map(({ path, title }) => ({ title, words: "settings", href: path }));
  const isApplicant = role === "applicant";
  return [
    ...group("Do", [...(isApplicant ? ACTIONS : []), ...OF_ALL]),
    ...group("Pages", pages),
    ...(isApplicant ? group("Profile", listSections()) : []),
    ...group("Settings", settings),
  ];
}

const listSections = () =>
  PROFILE_SECTIONS.flatMap(({ title, pages }) =>
    pages.map((page) => ({
      title: page.title === title ? title : `${title}: ${page.title}`,
      words: "answers profile",
      href: `/profile/${page.slug}`,
    })),
  );

/** The lines of the person's plan, by their titles. */
export async function readLines(): Promise<Choice[]> {
  const { api } = await import("@/app/_trpc/client");
  const { plan } = await api.plans.current.query();
  const lines = plan?.recommendations ?? [];
  return group(
    "In your plan",
    lines.map(({ code, title }) => ({ title, words: code, href: `/plan#${code}` })),
  );
}

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The choices that hold every typed word; those whose title begins with what was typed first. */
export function findChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...choices];
  const start = wanted.join(" ");
  const found = choices.filter(({ title, words = "", group: name }) => {
    const text = plain(`${title} ${words} ${name}`);
    return wanted.every((word) => text.includes(word));
  });
  const isFirst = ({ title }: Choice) => plain(title).startsWith(start);
  return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))];
}
