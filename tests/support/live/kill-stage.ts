import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Group } from "@/lib/domain/group";
import type { ServiceContext } from "@/lib/services/context";
import { type Scene, startScene } from "../../contract/telegram/scene";
import type { PersonHandle } from "../../telegram-server/world/handles/person-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { trackRoom } from "./collect-scene";
import { tellStory } from "./tell-story";

const DAY_MS = 86_400_000;

export interface KillRoom {
	readonly room: SupergroupHandle;
	readonly group: Group;
}

/** A server with rooms that talk whenever they are told to, and what a child needs to collect them. */
export class KillStage {
	readonly rooms: KillRoom[] = [];
	readonly #writers: PersonHandle[];
	#said = 0;

	private constructor(
		readonly scene: Scene,
		readonly settingsFile: string,
	) {
		this.#writers = Array.from({ length: 6 }, (_, n) => scene.world.user({ firstName: `Writer ${n}` }));
	}

	static async open(folder: string): Promise<KillStage> {
		const scene = await startScene();
		const gateway = await scene.signedIn();
		const settingsFile = join(folder, "collector.json");
		await writeFile(settingsFile, JSON.stringify({ session: gateway.exportSession(), testDc: scene.tg.config }));
		await gateway.close();
		return new KillStage(scene, settingsFile);
	}

	/** Another room with `posts` messages, waiting to be read. */
	async addRoom(ctx: ServiceContext, posts: number): Promise<KillRoom> {
		const at = new Date(Date.now() - 60 * DAY_MS);
		const title = `Room ${this.rooms.length + 1}`;
		const room = this.scene.world.supergroup({ title, creator: this.scene.ola, at });
		for (const writer of this.#writers) room.join(writer, { via: "link", at });
		tellStory(room, { people: this.#writers, posts, from: at, everyMs: (50 * DAY_MS) / posts });
		const made = { room, group: await trackRoom(ctx, room, this.scene.ola) };
		this.rooms.push(made);
		return made;
	}

	/** A post with an answer, now and then an edit, an album, a reaction or a deletion, in every room. */
	talk(): void {
		for (const { room } of this.rooms) {
			this.#said += 1;
			const [ada, ben] = this.#writers;
			if (ada === undefined || ben === undefined) throw new Error("nobody");
			const id = room.post({ from: ada, text: `line ${this.#said}` });
			const answer = room.post({ from: ben, text: `answer ${this.#said}`, replyTo: id });
			if (this.#said % 3 === 0) room.edit(id, { text: `line ${this.#said}, again` });
			if (this.#said % 4 === 0) room.react(answer, [{ from: ada, emoji: "👍" }]);
			if (this.#said % 5 === 0) room.post({ from: ben, text: "", album: [true, true] });
			if (this.#said % 7 === 0) room.delete([answer]);
		}
	}

	close(): Promise<void> {
		return this.scene.close();
	}
}
