import type { TlObject } from "../tl-object";
import type { ClientApp } from "./auth-key";

/** A query without the wrappers it came in, and what they said. */
export interface UnwrappedQuery {
	readonly query: TlObject;
	readonly layer: number | null;
	readonly app: ClientApp | null;
	readonly withoutUpdates: boolean;
	readonly takeoutId: bigint | null;
	/** Message ids that must have succeeded first. */
	readonly after: readonly bigint[];
}

/** Takes `invokeWithLayer`, `initConnection` and the other invoke wrappers off, whatever their order. */
export function unwrapQuery(query: TlObject): UnwrappedQuery {
	let unwrapped: UnwrappedQuery = { query, layer: null, app: null, withoutUpdates: false, takeoutId: null, after: [] };
	for (;;) {
		const inner = unwrapped.query.query;
		const isWrapper = /^(invoke|initConnection)/.test(unwrapped.query._);
		if (!isWrapper || typeof inner !== "object" || inner === null || !("_" in inner)) return unwrapped;
		unwrapped = { ...unwrapped, ...saidBy(unwrapped.query), query: inner };
	}
}

function saidBy(wrapper: TlObject): Partial<UnwrappedQuery> {
	switch (wrapper._) {
		case "invokeWithLayer":
			return { layer: Number(wrapper.layer) };
		case "initConnection":
			return { app: appOf(wrapper) };
		case "invokeWithoutUpdates":
			return { withoutUpdates: true };
		case "invokeWithTakeout":
			return { takeoutId: BigInt(String(wrapper.takeout_id)) };
		case "invokeAfterMsg":
			return { after: [BigInt(String(wrapper.msg_id))] };
		case "invokeAfterMsgs":
			return { after: (wrapper.msg_ids as readonly bigint[] | undefined) ?? [] };
		default:
			return {};
	}
}

function appOf(wrapper: TlObject): ClientApp {
	return {
		apiId: Number(wrapper.api_id),
		deviceModel: String(wrapper.device_model),
		systemVersion: String(wrapper.system_version),
		appVersion: String(wrapper.app_version),
	};
}
