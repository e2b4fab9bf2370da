import { createHash, createPublicKey } from "node:crypto";
import bigInt from "big-integer";
import { TelegramClient } from "telegram";
import { _serverKeys } from "telegram/crypto/RSA.js";
import { PromisedNetSockets } from "telegram/extensions/index.js";
import { Logger, LogLevel } from "telegram/extensions/Logger.js";
import { StringSession } from "telegram/sessions/index.js";
import { TlWriter } from "../../telegram-server/codec/tl-writer";

/** Any of its TCP connections. */
export type GramjsConnection = NonNullable<ConstructorParameters<typeof TelegramClient>[3]["connection"]>;

/** gramjs as its authors ship it, pointed at the server: another client than the product's adapter. */
export function stockGramjs(
	server: { readonly port: number; readonly publicKeyPem: string },
	connection: GramjsConnection,
	session = "",
): TelegramClient {
	trust(server.publicKeyPem);
	class ToServer extends PromisedNetSockets {
		override connect(_port: number, _host: string) {
			return super.connect(server.port, "127.0.0.1");
		}
	}
	return new TelegramClient(new StringSession(session), 1, "test", {
		networkSocket: ToServer,
		connection,
		// gramjs drops leading zeros of the shared secret: one key exchange in 256 has to be tried again.
		connectionRetries: 4,
		floodSleepThreshold: 0,
		baseLogger: new Logger(LogLevel.NONE),
	});
}

function trust(publicKeyPem: string): void {
	const { n = "", e = "" } = createPublicKey(publicKeyPem).export({ format: "jwk" });
	const [modulus, exponent] = [Buffer.from(n, "base64url"), Buffer.from(e, "base64url")];
	const digest = createHash("sha1").update(new TlWriter().bytes(modulus).bytes(exponent).finish()).digest();
	_serverKeys.set(digest.readBigInt64LE(12).toString(), { n: bigInt(modulus.toString("hex"), 16), e: 65_537 });
}
