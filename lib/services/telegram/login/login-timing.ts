/** Telegram's codes live some minutes; a sign-in that was left half done is forgotten after this long. */
export const LOGIN_MS = 10 * 60_000;

/** Another sign-in of the same account, or its last work, is waited for this long. */
export const LOGIN_WAIT_MS = 20_000;

/** A person waits for the answer: longer waits are told instead of slept. */
export const LOGIN_PARK_SECONDS = 20;
