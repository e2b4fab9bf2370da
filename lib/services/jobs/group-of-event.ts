/** The group an event's data is about, `null` for none. */
export function groupOfEvent(data: unknown): number | null {
	const groupId = Number((data as { groupId?: unknown } | null | undefined)?.groupId);
	return Number.isSafeInteger(groupId) && groupId > 0 ? groupId : null;
}
