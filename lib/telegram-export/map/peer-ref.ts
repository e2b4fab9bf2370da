/** What an id of the export points at, as Telegram Desktop writes it. `bareId` carries no sign or shift. */
export interface PeerRef {
	readonly type: "user" | "channel" | "chat";
	readonly bareId: number;
}

/** Before 2021 ids were numbers with the type above bit 32: 0 user, 1 basic group, 2 channel (tdesktop `PeerId`). */
const LEGACY_SHIFT = 2 ** 32;

/** Reads `user123`, `channel123`, `chat123`, or an old numeric id; `null` when it is none of them. */
export function parsePeerRef(value: unknown): PeerRef | null {
	if (typeof value === "number") return fromLegacyId(value);
	if (typeof value !== "string") return null;
	const match = /^(user|channel|chat)?(\d{1,16})$/.exec(value);
	if (match === null) return null;
	const bareId = Number(match[2]);
	const type = match[1];
	if (type === undefined) return fromLegacyId(bareId);
	return bareId > 0 && Number.isSafeInteger(bareId) ? { type: type as PeerRef["type"], bareId } : null;
}

/** Splits a numeric id of the old schema into type and bare id. */
export function fromLegacyId(id: number): PeerRef | null {
	if (!Number.isSafeInteger(id) || id <= 0) return null;
	const bareId = id % LEGACY_SHIFT;
	if (bareId === 0) return null;
	switch (Math.floor(id / LEGACY_SHIFT)) {
		case 0:
			return { type: "user", bareId };
		case 1:
			return { type: "chat", bareId };
		case 2:
			return { type: "channel", bareId };
		default:
			return null;
	}
}
