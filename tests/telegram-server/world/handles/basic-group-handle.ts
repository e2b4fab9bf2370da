import type { BasicGroup } from "../model/chat";
import { migrateGroup } from "../verbs/migrate-group";
import { RoomHandle } from "./room-handle";
import { SupergroupHandle } from "./supergroup-handle";
import { secondsOf, type When } from "./who";

/** A basic group. Its message ids are counted together with those of private chats. */
export class BasicGroupHandle extends RoomHandle<BasicGroup> {
	/** Becomes a supergroup; ids there start at 1 again. */
	migrate(at?: When): SupergroupHandle {
		const channel = migrateGroup(this.world, this.chat, at === undefined ? undefined : secondsOf(at));
		return new SupergroupHandle(this.world, channel);
	}
}
