/** Whoever asks for something. `system` is a job or the command line on the machine itself. */
export type Actor =
	| { readonly type: "anonymous" }
	| { readonly type: "user"; readonly userId: number; readonly role: "owner" }
	| { readonly type: "system"; readonly job: string };

/** A predicate's answer: allowed, or refused with the reason the caller may see. */
export type Access =
	| { readonly allowed: true }
	| { readonly allowed: false; readonly reason: "unauthenticated" | "forbidden" };

const allowed: Access = { allowed: true };

/** Reading groups, rollups, recaps and people of this workspace. */
export function canViewGroups(actor: Actor): Access {
	return requireOwner(actor);
}

/** Importing history, changing settings, creating and revoking share links. */
export function canManageGroups(actor: Actor): Access {
	return requireOwner(actor);
}

/** Signing Telegram accounts in and out, and reading Telegram through them. */
export function canUseTelegram(actor: Actor): Access {
	return requireOwner(actor);
}

/** Posting recaps into groups and taking them back. */
export function canPublish(actor: Actor): Access {
	return requireOwner(actor);
}

/** Reading the process's own counters: whoever runs this machine, or was given the token. */
export function canReadMetrics(caller: { readonly isLocal: boolean; readonly hasToken: boolean }): Access {
	return caller.isLocal || caller.hasToken ? allowed : { allowed: false, reason: "unauthenticated" };
}

/** Creating the very first owner: open to anybody, once. */
export function canCreateFirstOwner(ownersNow: number): Access {
	return ownersNow === 0 ? allowed : { allowed: false, reason: "forbidden" };
}

/** Reading a recap through a share link: public while the link is live. */
export function canViewSharedRecap(link: { readonly revokedAt: Date | null }): Access {
	return link.revokedAt === null ? allowed : { allowed: false, reason: "forbidden" };
}

function requireOwner(actor: Actor): Access {
	switch (actor.type) {
		case "system":
			return allowed;
		case "user":
			return actor.role === "owner" ? allowed : { allowed: false, reason: "forbidden" };
		case "anonymous":
			return { allowed: false, reason: "unauthenticated" };
	}
}
