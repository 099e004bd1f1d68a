import type { Role } from "@/db/enums";
import { BarLink } from "./bar-link";
import { listNavigation } from "./places";

/** The ways on: a rail beside the page on a desktop, a bar at the foot of the window on a phone. First in order for keys. */
export function Navigation({ role }: { role: Role }) {
  const { bar, more } = listNavigation(role);
  return (
    <nav
      aria-label="Main"
      data-bottom-bar
      className="sticky bottom-0 z-10 order-last border-t border-control bg-paper lg:static lg:order-none lg:border-t-0 print:hidden"
    >
      <ul
        // Places of fixed size, as in the header.
        className={`grid lg:sticky lg:top-0 lg:flex lg:flex-col lg:gap-1 lg:px-3 lg:py-6 ${bar.length > 4 ? "grid-cols-5" : "grid-cols-4"}`}
      >
        {bar.map(({ href, label }) => (
          <li key={href} className="min-w-0">
            <BarLink href={href} label={label} />
          </li>
        ))}
        {more.map(({ href, label }) => (
          <li key={href} className="hidden lg:block">
            <BarLink href={href} label={label} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
