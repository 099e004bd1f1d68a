import { createServer } from "node:net";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import smtpTester from "smtp-tester";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeInvitation } from "@/server/jobs/messages/invitation";
import { writeLink } from "@/server/jobs/messages/links";
import { sendMail } from "@/server/lib/mail";
import { makeLog, NOW } from "../../support/api";
import { makeMailFolder } from "../../support/mailbox";

const FROM = "Airway <no-reply@airway.example>";
const MARK = { id: "7", kind: "sign-up", createdAt: NOW };
const MESSAGE = writeLink(
  "sign-up",
  "somebody@people.example",
  `http://localhost:3000/link/${"x".repeat(43)}`,
);

/** A port that nobody listens on now. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

const makeFolder = () => join(makeMailFolder(), "out");
const inFolder = (mailFolder: string) => ({ smtpUrl: undefined, mailFolder, mailFrom: FROM });

describe("mail", () => {
  it("goes into the folder whole, under a name that sorts by time, and the log says where without the address", async () => {
    const folder = makeFolder();
    const { log, read } = makeLog();
    await sendMail(inFolder(folder), log, MESSAGE, MARK);
    // The same message tried again is the same file.
    await sendMail(inFolder(folder), log, MESSAGE, MARK);
    expect(readdirSync(folder)).toEqual(["20261122T120000000Z-sign-up-7.eml"]);
    const raw = readFileSync(join(folder, "20261122T120000000Z-sign-up-7.eml"), "utf8");
    expect(raw).toContain("To: somebody@people.example\n");
    expect(raw).toContain(`\nhttp://localhost:3000/link/${"x".repeat(43)}\n`);
    expect(read()).toContain(join(folder, "20261122T120000000Z-sign-up-7.eml"));
    expect(read()).not.toContain("somebody");
  });

  it("goes to the server when one is set, and the folder stays empty", async () => {
    const port = await findPort();
    const server = smtpTester.init(port);
    onTestFinished(
      () =>
        new Promise<void>((resolve) =>
          server.stop(() => {
            resolve();
          }),
        ),
    );
    const folder = makeFolder();
    const settings = { ...inFolder(folder), smtpUrl: `smtp://127.0.0.1:${port}` };
    const { log } = makeLog();
    const [{ email }] = await Promise.all([
      server.captureOne("somebody@people.example", { wait: 10_000 }),
      sendMail(settings, log, MESSAGE, MARK),
    ]);
    expect(email.headers.subject).toBe("Finish signing up for Airway");
    expect(email.body).toContain("x".repeat(43));
    expect(() => readdirSync(folder)).toThrow("ENOENT");
  });

  it("fails, to be tried again, when the server is away or nothing is set", async () => {
    const { log } = makeLog();
    const smtpUrl = `smtp://127.0.0.1:${await findPort()}`;
    await expect(sendMail({ ...inFolder(makeFolder()), smtpUrl }, log, MESSAGE, MARK)).rejects.toThrow(
      "ECONNREFUSED",
    );
    const nowhere = { smtpUrl: undefined, mailFolder: undefined, mailFrom: FROM };
    await expect(sendMail(nowhere, log, MESSAGE, MARK)).rejects.toThrow("SMTP_URL");
  });

  it.each([
    ["a subject", { ...MESSAGE, subject: "Hello\r\nBcc: other@people.example" }],
    ["an address", { ...MESSAGE, to: "a@people.example\nBcc: other@people.example" }],
  ])("promise 9: is refused when %s holds a line break", async (_, message) => {
    const { log } = makeLog();
    await expect(sendMail(inFolder(makeFolder()), log, message, MARK)).rejects.toThrow("line break");
  });

  it("promise 9: shows what people typed as text and keeps it out of the subject", () => {
    const invited = {
      organizationName: '<img src="https://evil.example/x">',
      invitedByName: "<script>alert(1)</script>",
      role: "mentor",
      cohortName: null,
      expiresAt: NOW,
    } as const;
    const { html, subject } = writeInvitation("a@people.example", invited, "http://localhost:3000/invite/x");
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain("&lt;script&gt;");
    expect(subject).toBe("You are invited to Airway");
  });
});
