import { findGroup } from "@/db/queries/tracked-groups";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import type { BasicChat } from "./account-sink";
import { hasOwnSequence, openTarget } from "./open-target";
import { tombstonesOf } from "./tombstones";

/** The basic groups of an account, those that became supergroups included: they share its sequence and message ids. */
export class BasicChats {
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	#chats: readonly BasicChat[] = [];

	constructor(ctx: ServiceContext, session: AccountReader) {
		this.#ctx = ctx;
		this.#session = session;
	}

	list(): readonly BasicChat[] {
		return this.#chats;
	}

	/** Takes over what is collected now; what was known keeps its memory. */
	async refresh(sources: readonly GroupSource[]): Promise<void> {
		const chats: BasicChat[] = [];
		for (const source of sources) {
			if (hasOwnSequence(source) || source.state !== "active") continue;
			const chat = this.#known(source) ?? (await this.#open(source));
			if (chat !== null) chats.push(chat);
		}
		this.#chats = chats;
	}

	#known({ chatId, segment }: GroupSource): BasicChat | undefined {
		return this.#chats.find((chat) => chat.chatId === chatId && chat.target.segment === segment);
	}

	async #open(source: GroupSource): Promise<BasicChat | null> {
		const group = await findGroup(this.#ctx.db, source.groupId);
		if (group === null) return null;
		const target = await openTarget(this.#ctx, this.#session, group, source);
		return { target, tombstones: tombstonesOf(source.chatId), chatId: source.chatId };
	}
}
