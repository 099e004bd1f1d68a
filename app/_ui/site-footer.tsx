import type { ReactNode } from "react";

/** The standing words at the foot of every page, with room for one control. */
export function SiteFooter({ control, children }: { control: ReactNode; children: ReactNode }) {
  return (
    <footer className="mt-16 border-t border-hairline print:mt-8">
      <div className="frame flex flex-wrap items-start justify-between gap-x-12 gap-y-6 py-8 text-note">
        <div className="measure space-y-2">{children}</div>
        {control}
      </div>
    </footer>
  );
}
