import { createHmac } from "node:crypto";
import { z } from "zod";
import { readEnv } from "@/lib/env";
import { type Audience, MEMBERS } from "@/lib/recap/audience";
import { LOCALES } from "@/lib/recap/recap-view";

/** How a recap is to be shown. */
export const ViewRequest = z.object({
	locale: z.enum(LOCALES),
	audience: z.enum(["members", "public"]),
	/** Public only: real names instead of invented ones, and the group's title, because its owner said so. */
	showsNames: z.boolean().default(false),
	/** Invented names are the same wherever this is the same: a share link's slug. A group's week by default. */
	pseudonymKey: z.string().max(200).optional(),
});
export type ViewRequest = z.output<typeof ViewRequest>;

/** What the audience may see. A private group's title is shown in public only where its owner shows names. */
export function audienceOf(
	request: ViewRequest,
	group: { readonly groupId: number; readonly isPublic: boolean | null },
	weekStart: string,
): Audience {
	if (request.audience === "members") return MEMBERS;
	if (request.showsNames) return { isPublic: true, showsNames: true, showsGroup: true };
	const pseudonymKey = secretKeyOf(request.pseudonymKey ?? `${group.groupId}:${weekStart}`);
	return { isPublic: true, showsNames: false, showsGroup: group.isPublic === true, pseudonymKey };
}

/** 128 bits that only this workspace can derive; a slug alone, which is public, must not unmask anybody. */
function secretKeyOf(text: string): string {
	return createHmac("sha256", readEnv().secret).update(`pseudonyms:${text}`).digest("hex").slice(0, 32);
}
