import { TlEncoder } from "../telegram-server/codec/encode";
import { loadSchema, NEWEST_LAYER } from "../telegram-server/codec/load-schema";
import { TlWriter } from "../telegram-server/codec/tl-writer";
import type { Call } from "../telegram-server/handler";
import type { TlObject, TlValue } from "../telegram-server/tl-object";
import type { AccountHandle } from "../telegram-server/world/handles/account-handle";
import type { World } from "../telegram-server/world/world";

/** Layers every answer is tried in: a misspelt or missing field fails the test that met it. */
const LAYERS = [NEWEST_LAYER, 198];

export type Ask = (method: string, request?: Record<string, TlValue>) => Promise<TlObject>;

/** Calls the world's handlers as `account`, without a wire. */
export function askAs(world: World, account: AccountHandle | null, call: Partial<Call> = {}): Ask {
	return async (method, request = {}) => {
		const handler = world.handlers[method];
		if (handler === undefined) throw new RangeError(`The world does not answer ${method}`);
		const answer = await handler(
			{ _: method, ...request },
			{
				userId: account?.userId ?? null,
				isBot: account?.person.isBot ?? false,
				layer: NEWEST_LAYER,
				dc: 2,
				keyId: "test",
				sessionId: "1",
				takeoutId: null,
				now: world.state.now(),
				...call,
			},
		);
		checkAnswer(method, answer);
		return answer as TlObject;
	};
}

/** Everything pushed to one account from now on, each checked against the schema. */
export function collectPushes(world: World, account: AccountHandle): TlObject[] {
	const pushes: TlObject[] = [];
	world.onPush((userId, updates) => {
		if (userId !== account.userId) return;
		for (const layer of LAYERS) encoder(layer).object(updates, "Updates");
		pushes.push(updates);
	});
	return pushes;
}

function checkAnswer(method: string, answer: TlValue): void {
	for (const layer of LAYERS) {
		const result = loadSchema(NEWEST_LAYER).methods.get(method)?.result;
		if (result === undefined) throw new RangeError(`${method} is not in layer ${NEWEST_LAYER}`);
		const type =
			Array.isArray(answer) && result.kind !== "vector"
				? { kind: "vector" as const, item: result, isBare: false }
				: result;
		encoder(layer).value(type, answer, method);
	}
}

function encoder(layer: number): TlEncoder {
	return new TlEncoder(loadSchema(layer), loadSchema(NEWEST_LAYER), new TlWriter());
}

/** A vector field of an answer. */
export function listOf(answer: TlObject, field: string): TlObject[] {
	const list = answer[field];
	if (!Array.isArray(list)) throw new TypeError(`${answer._} has no list ${field}`);
	return list as TlObject[];
}

/** A boxed field of an answer. */
export function partOf(answer: TlObject | undefined, field: string): TlObject {
	const part = answer?.[field];
	if (typeof part !== "object" || part === null || !("_" in part)) throw new TypeError(`${answer?._} has no ${field}`);
	return part;
}

/** Ids of the messages of an answer, in its order. */
export function idsOf(answer: TlObject, field = "messages"): number[] {
	return listOf(answer, field).map((message) => Number(message.id));
}

/** What a refused call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
	return call.then(
		() => "answered",
		(error: Error) => error.message,
	);
}
