import { TRPCError } from "@trpc/server";
import { renderPlan, type PrintedPlan } from "@/app/_pdf/plan-pdf";
import { refuseIn } from "@/app/api/refuse";
import { api } from "@/app/_trpc/server";

/** The plan of the person who asks: a stored version by its number, or "now". */
async function readPlan(n: string): Promise<Omit<PrintedPlan, "name">> {
  if (n === "now") {
    const { plan, facts, version, pending } = await api.plans.current();
    if (plan === null || facts === null) throw new TRPCError({ code: "NOT_FOUND" });
    return { plan, facts, version: pending === null ? version : null };
  }
  if (!/^[1-9]\d{0,5}$/.test(n)) throw new TRPCError({ code: "NOT_FOUND" });
  return api.plans.version({ n: Number(n) });
}

/** A plan as a PDF. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly n: string }> },
): Promise<Response> {
  try {
    const printed = await readPlan((await params).n);
    const { name } = await api.accounts.me();
    const pdf = await renderPlan({ ...printed, name });
    const version = printed.version === null ? printed.plan.asOf : `version-${printed.version.n}`;
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="airway-plan-${version}.pdf"`,
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    return refuseIn(error);
  }
}
