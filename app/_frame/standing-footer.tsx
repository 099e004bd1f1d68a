import Link from "next/link";
import { SiteFooter } from "@/app/_ui/site-footer";
import { ThemeControl } from "@/app/_ui/theme-control";

/** What Airway says of itself at the foot of every page. */
export function StandingFooter() {
  return (
    <SiteFooter control={<ThemeControl />}>
      <p>
        Airway applies published rules to what you enter. It gives advice: it does not predict your Match and
        cannot promise anything, and it is not legal or immigration advice.
      </p>
      <p>Before you act on a date or a fee, check it with the body that sets it: AAMC, NRMP or ECFMG.</p>
      <p>
        <Link href="/privacy" prefetch={false} className="link">
          What is kept, and who sees it
        </Link>
      </p>
    </SiteFooter>
  );
}
