import { z } from "zod";

/** What people type to mean an account; the same rule as in the browser's form. */
export const NewAccountName = z
	.string()
	.trim()
	.regex(/^[a-z0-9][a-z0-9-]{0,30}$/, "Use up to 31 small letters, digits and hyphens.");

/** An account as a request names it: by name or id. */
export const AccountRef = z.object({ account: z.string().trim().min(1, "Name the account.").max(64) });
export type AccountRef = z.input<typeof AccountRef>;
