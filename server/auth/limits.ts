import type { Limit } from "@/server/lib/limits";

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** Per account and network, so that guessing elsewhere does not lock the owner out. */
export const SIGN_IN: Limit = { name: "sign-in", points: 10, seconds: QUARTER_HOUR };
/** Per network, over all accounts; tries that succeed are given back. */
export const SIGN_IN_NETWORK: Limit = { name: "sign-in-network", points: 100, seconds: QUARTER_HOUR };
/** Codes of a second factor, and passwords asked again, per person. */
export const PROOF: Limit = { name: "proof", points: 10, seconds: QUARTER_HOUR };
/** Messages that one address can be made to receive. */
export const MAIL_ADDRESS: Limit = { name: "mail-address", points: 5, seconds: HOUR };
export const MAIL_NETWORK: Limit = { name: "mail-network", points: 60, seconds: HOUR };
/** Links opened, per network. */
export const LINK: Limit = { name: "link", points: 120, seconds: QUARTER_HOUR };
/** Everything else that a visitor may ask of the database, per network. */
export const GUEST: Limit = { name: "guest", points: 600, seconds: QUARTER_HOUR };
