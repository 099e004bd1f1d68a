// The browser's side of next-auth, by its documented HTTP interface. Its own client leaves the page when the server does
// not answer, and with the page goes what was typed.

/** How a try to sign in ended. `wrong` covers all that may not be told apart. */
export type SignInResult = "signed-in" | "wrong" | "too-many" | "paused" | "unavailable";

async function readCsrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  const answer: unknown = await response.json();
  const token = typeof answer === "object" && answer !== null && "csrfToken" in answer && answer.csrfToken;
  if (!response.ok || typeof token !== "string") throw new Error("no answer");
  return token;
}

/** Sends one form to next-auth; the address it answers with, where an error stands in the search. */
async function post(path: string, fields: Readonly<Record<string, string>>): Promise<URL> {
  const csrfToken = await readCsrfToken();
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "x-auth-return-redirect": "1" },
    body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: window.location.origin }),
  });
  const answer: unknown = await response.json();
  const url = typeof answer === "object" && answer !== null && "url" in answer && answer.url;
  if (typeof url !== "string") throw new Error("no answer");
  return new URL(url, window.location.origin);
}

/** Signs in by one of the ways that need no other site. */
export async function signIn(
  way: "password" | "link" | "demo",
  fields: Readonly<Record<string, string>>,
): Promise<SignInResult> {
  try {
    const { searchParams } = await post(`callback/${way}`, fields);
    const error = searchParams.get("error");
    if (error === null) return "signed-in";
    if (error !== "CredentialsSignin") return "unavailable";
    const code = searchParams.get("code");
    return code === "too-many" || code === "paused" || code === "unavailable" ? code : "wrong";
  } catch {
    return "unavailable";
  }
}

/** Where to go on to for signing in with Google, or null when the server does not answer. */
export async function startGoogle(): Promise<string | null> {
  try {
    return (await post("signin/google", {})).href;
  } catch {
    return null;
  }
}

/** Ends the session; false when the server did not answer. */
export async function signOut(): Promise<boolean> {
  try {
    await post("signout", {});
    return true;
  } catch {
    return false;
  }
}
