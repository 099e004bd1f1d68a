import type { NextConfig } from "next";

const root = import.meta.dirname;

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  typedRoutes: true,
  // A lock file in a parent folder must not move the root of the project.
  outputFileTracingRoot: root,
  turbopack: { root },
  // `next dev` writes no notes for coding agents into the project.
  agentRules: false,
  // `npm test` checks the types of the whole tree; checking again here only slows a first `npm start`.
  typescript: { ignoreBuildErrors: true },
  // Constant headers of every answer; proxy.ts adds the page's policy with its nonce, and HSTS under https.
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          {
            key: "Permissions-Policy",
            value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
          },
        ],
      },
      {
        source: "/api/:path*",
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
      },
      // The address itself is the secret.
      { source: "/api/calendar/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    ]),
};

export default config;
