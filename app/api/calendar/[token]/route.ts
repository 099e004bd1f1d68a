import { refuseIn } from "@/app/api/refuse";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { TRPCError } from "@trpc/server";

const MAX_AGE_S = 15 * 60;
const TOKEN = /^([\w-]{43})\.ics$/;

/** Whether one of the marks that a program holds is that of the calendar as it is now. */
const isKnown = (request: Request, tag: string) =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((mark) => mark.trim().replace(/^W\//, "") === tag || mark.trim() === "*");

async function answer(request: Request, token: string): Promise<Response> {
  const secret = TOKEN.exec(token)?.[1];
  if (secret === undefined) throw new TRPCError({ code: "NOT_FOUND" });
  const api = createCaller(createContext({ headers: request.headers }));
  const { text, tag } = await api.timeline.readFeed({ secret });
  const headers = {
    etag: `"${tag}"`,
    "cache-control": `private, max-age=${MAX_AGE_S}, must-revalidate`,
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
  if (isKnown(request, `"${tag}"`)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="airway.ics"',
    },
  });
}

/** A person's dates for a calendar program that holds their secret address. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  try {
    return await answer(request, (await params).token);
  } catch (error) {
    return refuseIn(error);
  }
}

export { GET as HEAD };
