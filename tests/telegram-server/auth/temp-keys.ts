import { TlDecoder } from "../codec/decode";
import { MTPROTO_SCHEMA } from "../codec/mtproto-schema";
import { TlReader } from "../codec/tl-reader";
import { sha1 } from "../crypto/hash";
import { decryptMessageV1 } from "../crypto/message-key";
import { RpcError } from "../rpc-error";
import type { TlObject } from "../tl-object";
import type { AuthKey } from "../wire/auth-key";
import type { WireHandlers } from "./wire-call";

/** Perfect forward secrecy (core.telegram.org/api/pfs): a temporary key proves that it belongs to a permanent one. */
export const tempKeys: WireHandlers = {
	"auth.bindTempAuthKey"(request, call) {
		const permanent = call.core.keys.find(BigInt(String(request.perm_auth_key_id)));
		if (permanent === null) throw new RpcError(400, "ENCRYPTED_MESSAGE_INVALID");
		const inner = openBinding(permanent, Buffer.from(request.encrypted_message as Uint8Array));
		const { key, id } = call.session;
		const isProof =
			inner.nonce === request.nonce &&
			inner.temp_auth_key_id === key.id &&
			inner.perm_auth_key_id === permanent.id &&
			inner.temp_session_id === id;
		if (!isProof) throw new RpcError(400, "ENCRYPTED_MESSAGE_INVALID");
		key.authorization = permanent.authorization;
		key.isBound = true;
		return true;
	},
};

/** The binding message is a whole MTProto 1.0 message under the permanent key. */
function openBinding(permanent: AuthKey, message: Buffer): TlObject {
	const msgKey = message.subarray(8, 24);
	const plain = decryptMessageV1(permanent.bytes, msgKey, message.subarray(24));
	const length = plain.readInt32LE(28);
	if (
		!sha1(plain.subarray(0, 32 + length))
			.subarray(4, 20)
			.equals(msgKey)
	) {
		throw new RpcError(400, "ENCRYPTED_MESSAGE_INVALID");
	}
	return new TlDecoder(MTPROTO_SCHEMA, new TlReader(plain.subarray(32, 32 + length))).object();
}
