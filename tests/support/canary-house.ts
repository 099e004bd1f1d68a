import { READERS } from "../security/database/reach";
import { makeTestDatabase } from "./database";
import { cookieFor, ENV } from "./sign-in";

// For the browser's tests, which run without Vitest: a database of its own with everybody signed in, until the one who
// asked for it closes our input. Run with --conditions=react-server, as the server's own files ask.
const db = await makeTestDatabase();
const now = new Date();
const readers: { title: string; cookie: string; knows: readonly string[] }[] = [];
for (const { title, person, knows } of READERS) {
  readers.push({ title, cookie: await cookieFor(db, person, now), knows });
}
console.log(JSON.stringify({ url: db.url, authSecret: ENV.authSecret, readers }));
process.stdin.resume();
process.stdin.once("end", () => void db.close());
