import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

async function headersFor(url: string, headers: Record<string, string> = {}): Promise<Headers> {
  return (await proxy(new NextRequest(url, { headers }))).headers;
}

describe("the policy of a page", () => {
  it("lets no script run without this request's nonce, and no eval", async () => {
    const policy = (await headersFor("http://localhost/")).get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{32,}' 'strict-dynamic';/);
    expect(policy).not.toContain("unsafe");
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
  });

  it("never repeats a nonce and never takes one from the visitor", async () => {
    const sent = { "x-nonce": "chosen", "content-security-policy": "script-src 'nonce-chosen'" };
    const answers = [
      await headersFor("http://localhost/", sent),
      await headersFor("http://localhost/", sent),
    ];
    const policies = answers.map((headers) => headers.get("content-security-policy"));
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies.join()).not.toContain("chosen");
  });

  it("asks for https only where the visitor came by https", async () => {
    const plain = await headersFor("http://localhost/");
    expect(plain.has("strict-transport-security")).toBe(false);
    expect(plain.get("content-security-policy")).not.toContain("upgrade-insecure");
    const behindTls = await headersFor("http://localhost/", { "x-forwarded-proto": "https, http" });
    expect(behindTls.get("strict-transport-security")).toMatch(/^max-age=\d{7,}/);
  });

  it("covers pages and leaves API bodies alone", () => {
    const [pattern = ""] = config.matcher;
    const matches = (path: string) => new RegExp(`^${pattern}$`).test(path);
    for (const path of ["/", "/start/1", "/methods/exam.target", "/apical"]) expect(matches(path)).toBe(true);
    for (const path of ["/api/trpc/planner.preview", "/_next/static/a.js"]) expect(matches(path)).toBe(false);
  });
});

describe("an address whose percent signs do not decode", () => {
  it("is refused as such, for pages and the API", async () => {
    for (const path of ["/methods/%A0", "/start/%E0%A4%A", "/api/trpc/%"]) {
      expect((await proxy(new NextRequest(`http://localhost${path}`))).status, path).toBe(400);
    }
    expect((await proxy(new NextRequest("http://localhost/methods/%C3%A9"))).status).toBe(200);
  });
});
