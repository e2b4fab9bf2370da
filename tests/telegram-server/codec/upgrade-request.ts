import type { TlObject, TlValue } from "../tl-object";

/** Requests of older layers in the newest one's words, where a field was renamed or folded into an object. */
export function upgradeRequest(request: TlObject): TlObject {
	const { reply_to_msg_id: replyTo, ...rest } = request;
	if (typeof replyTo !== "number" || !request._.startsWith("messages.send")) return request;
	return { ...rest, _: request._, reply_to: { _: "inputReplyToMessage", reply_to_msg_id: replyTo } satisfies TlValue };
}
