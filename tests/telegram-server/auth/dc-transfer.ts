import { TlWriter } from "../codec/tl-writer";
import { RpcError } from "../rpc-error";
import type { WireHandlers } from "./wire-call";

/** Taking an authorization along to another data centre (core.telegram.org/api/datacenter). */
export const dcTransfer: WireHandlers = {
	"auth.exportAuthorization"(request, call) {
		if (call.userId === null) throw new RpcError(401, "AUTH_KEY_UNREGISTERED");
		const dc = Number(request.dc_id);
		if (!call.core.dcs.some((one) => one.dc === dc)) throw new RpcError(400, "DC_ID_INVALID");
		const ticket = call.core.logins.newId();
		call.core.logins.tickets.set(ticket, { userId: call.userId, dc, from: call.session.key.authorization });
		return { _: "auth.exportedAuthorization", id: BigInt(call.userId), bytes: new TlWriter().long(ticket).finish() };
	},
	"auth.importAuthorization"(request, call) {
		const bytes = Buffer.from(request.bytes as Uint8Array);
		const id = bytes.length === 8 ? bytes.readBigInt64LE() : 0n;
		const ticket = call.core.logins.tickets.get(id);
		if (ticket === undefined || ticket.from.userId === null) throw new RpcError(400, "AUTH_BYTES_INVALID");
		call.core.logins.tickets.delete(id);
		// Some libraries reach every data centre through one address: the ticket then says which one is meant.
		const { key } = call.session;
		key.dc = ticket.dc;
		key.authorization = ticket.from;
		return { _: "auth.authorization", user: call.core.world.userObject(ticket.userId, ticket.userId) };
	},
};
