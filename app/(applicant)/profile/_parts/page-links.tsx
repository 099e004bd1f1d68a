import Link from "next/link";
import { PROFILE_PAGES, PROFILE_SECTIONS, type ProfilePage } from "./sections";

/** Which part of its section a page is; null where it is all of it. */
export function sayPart(page: ProfilePage): string | null {
  const section = PROFILE_SECTIONS.find(({ pages }) => pages.includes(page));
  if (section === undefined || section.pages.length === 1) return null;
  return `${section.title}, page ${section.pages.indexOf(page) + 1} of ${section.pages.length}`;
}

const LOOK = "link inline-flex min-h-11 items-center";

/** The ways to the page before, to the page after, and back to all of them. */
export function PageLinks({ page }: { page: ProfilePage }) {
  const at = PROFILE_PAGES.indexOf(page);
  const [before, after] = [PROFILE_PAGES[at - 1], PROFILE_PAGES[at + 1]];
  return (
    <nav
      aria-label="Pages of the profile"
      className="flex flex-col items-start justify-between gap-x-6 sm:flex-row print:hidden"
    >
      {after === undefined ? null : (
        <Link href={`/profile/${after.slug}`} className={`${LOOK} font-semibold sm:order-last`}>
          Next: {after.title}
        </Link>
      )}
      {before === undefined ? null : (
        <Link href={`/profile/${before.slug}`} className={LOOK}>
          Previous: {before.title}
        </Link>
      )}
      <Link href="/profile" className={LOOK}>
        All sections
      </Link>
    </nav>
  );
}
