import type { ShareLink } from "@/db/queries/share-links";
import { findGroup } from "@/db/queries/tracked-groups";
import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { resolveShareLink } from "../share/resolve-share-link";

/** What a live share link grants: one recap, for one audience, whoever asks. */
export interface SharedRecap {
	readonly link: ShareLink;
	readonly group: Group;
	readonly locale: PictureLocale;
	/** The link is the permission, so the reading behind it is the machine's own. */
	readonly ctx: ServiceContext;
	/** What the recap's services are asked for. */
	readonly request: {
		readonly groupId: number;
		readonly weekStart: string;
		readonly audience: "public";
		readonly showsNames: boolean;
		readonly pseudonymKey: string;
	};
}

/** Follows a share link. Throws AppError("not_found") for an unknown and a revoked one alike. */
export async function openSharedRecap(ctx: ServiceContext, slug: string): Promise<SharedRecap> {
	const link = await resolveShareLink(ctx, { slug });
	const group = await findGroup(ctx.db, link.groupId);
	if (group === null) throw new AppError("not_found", "There is no recap at this address.");
	const { groupId, weekStart, showsNames } = link;
	return {
		link,
		group,
		locale: group.locale === "ru" ? "ru" : "en",
		ctx: { ...ctx, actor: { type: "system", job: "share-link" } },
		request: { groupId, weekStart, audience: "public", showsNames, pseudonymKey: slug },
	};
}
