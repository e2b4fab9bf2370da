import type { BinaryReader } from "telegram/extensions/BinaryReader.js";
import { MessageContainer, TLMessage } from "telegram/tl/core/index.js";

/** Stands where a message of a container could not be read: a newer layer's constructor, most likely. */
export class UnknownObject {
	readonly CONSTRUCTOR_ID = 0;
	readonly SUBCLASS_OF_ID = 0;
	readonly className = "UnknownObject";
}

/** gramjs's parsers, which are plain functions on the class. */
interface ContainerClass {
	fromReader: (reader: BinaryReader) => Promise<MessageContainer>;
}

let isInstalled = false;

/**
 * Teaches gramjs to skip what it cannot read inside a container. Its own parser drops the whole container, and a call
 * whose answer lay beside the unknown object would wait for ever.
 */
export function installTolerantContainer(): void {
	if (isInstalled) return;
	isInstalled = true;
	(MessageContainer as unknown as ContainerClass).fromReader = readContainer;
}

async function readContainer(reader: BinaryReader): Promise<MessageContainer> {
	const messages: TLMessage[] = [];
	const count = reader.readInt();
	for (let i = 0; i < count; i++) {
		const msgId = reader.readLong();
		const seqNo = reader.readInt();
		const length = reader.readInt();
		const before = reader.tellPosition();
		const body = readBody(reader);
		reader.setPosition(before + length);
		messages.push(new TLMessage(msgId, seqNo, body));
	}
	return new MessageContainer(messages);
}

/** Some of gramjs's parsers are asynchronous; one that fails must not take its neighbours along. */
function readBody(reader: BinaryReader): unknown {
	try {
		return Promise.resolve(reader.tgReadObject()).catch(() => new UnknownObject());
	} catch {
		return new UnknownObject();
	}
}
