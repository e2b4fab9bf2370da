import { LAYER } from "telegram/tl/AllTLObjects.js";
import { Api } from "telegram/tl/index.js";
import { toFailure } from "../failure/to-failure";
import type { LinkParts } from "./link-parts";
import { methodName } from "./method-name";
import type { MtSender } from "./mt-sender";

/** Who we say we are; shown in the account's list of devices. */
const DEVICE = { deviceModel: "Shiplog", systemVersion: "Node.js", appVersion: "1.0", systemLangCode: "en" };

/**
 * The first request of a connection, which tells Telegram the layer and the app. It passes the gate under the name of
 * what it asks, and is not repeated: a connection that fails here is dialled anew.
 */
export function introduce<R extends Api.AnyRequest>(
	{ gate, app, timing, closing }: LinkParts,
	sender: MtSender,
	query: R,
): Promise<R["__response"]> {
	const method = methodName(query);
	const request = new Api.InvokeWithLayer({
		layer: LAYER,
		query: new Api.InitConnection({ ...DEVICE, apiId: app.apiId, langPack: "", langCode: "en", query }),
	});
	return gate.run({ method, lane: "live", quota: null, isRepeatable: false, signal: closing }, async () => {
		try {
			return (await sender.call(request, timing.callMs, closing)) as R["__response"];
		} catch (error) {
			throw toFailure(method, error);
		}
	});
}
