/** Why a body is refused: more bytes than allowed; or no UTF-8, or a connection that broke. */
type BodyProblem = "too-large" | "unreadable";

/**
 * Reads a request's body as UTF-8, whole or not at all. It stops at the first byte over the limit, whatever length was
 * announced or left out, so that a refusal costs no more than the limit.
 * @param maxBytes the longest body accepted, in bytes
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<{ readonly text: string } | { readonly problem: BodyProblem }> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) {
    await request.body?.cancel();
    return { problem: "too-large" };
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  try {
    const reader = request.body?.getReader();
    for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
      bytes += chunk.value.byteLength;
      if (bytes > maxBytes) {
        await reader?.cancel();
        return { problem: "too-large" };
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch {
    return { problem: "unreadable" };
  }
}
