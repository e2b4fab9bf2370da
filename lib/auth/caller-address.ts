/**
 * Network address of the caller: the first hop of `x-forwarded-for`. The server writes that header itself, from the
 * socket, unless a known proxy does (see instrumentation.ts); what strangers send in it has been thrown away.
 */
export function callerAddress(forwardedFor: string | null | undefined): string | null {
	const first = forwardedFor?.split(",", 1)[0]?.trim() ?? "";
	return first === "" || first.length > 64 ? null : first;
}
