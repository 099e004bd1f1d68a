import { sayWord } from "@/app/(public)/start/_words/fact-words";
import { DOMAINS } from "@/server/features/exams/schema";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A domain as a name: "Pulmonology and critical care". */
export const sayDomain = (domain: string) => capital(sayWord(domain));

/** For forms, which get them from the server: the schema's own list would bring zod along. */
export const DOMAIN_OPTIONS = DOMAINS.map((domain) => ({ value: domain, label: sayDomain(domain) }));
