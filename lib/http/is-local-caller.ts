import { callerAddress } from "@/lib/auth/caller-address";

/** Where the server stands, as far as it decides whom an address belongs to. */
export interface ServerPlace {
	readonly trustsProxy: boolean;
	readonly publicUrl: string;
}

const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/;
/** Only somebody in between writes these. */
const FORWARDING = ["forwarded", "via", "x-real-ip", "x-forwarded-server", "cf-connecting-ip", "true-client-ip"];

/**
 * Whether a request was made on this machine. A proxy on it makes strangers look that way, so wherever one stands or may
 * stand (people reach the dashboard under another machine's name) nobody counts as local; nor does a foreign `host`.
 */
export function isLocalCaller(headers: Headers, place: ServerPlace): boolean {
	if (place.trustsProxy || !LOOPBACK_HOST.test(new URL(place.publicUrl).host)) return false;
	if (FORWARDING.some((name) => headers.has(name))) return false;
	if (!LOOPBACK_HOST.test(headers.get("host") ?? "")) return false;
	return LOOPBACK_ADDRESS.test(callerAddress(headers.get("x-forwarded-for")) ?? "");
}
