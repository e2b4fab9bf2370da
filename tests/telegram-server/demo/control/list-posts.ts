import type { DemoWorld } from "../demo-world";

export interface ListedPost {
	readonly id: number;
	/** ISO, UTC. */
	readonly at: string;
	readonly from: string;
	/** Written by an account somebody signed in with. */
	readonly isSent: boolean;
	readonly text: string;
	readonly hasPhoto: boolean;
}

/** The newest messages of the demo group, newest first. */
export function listPosts(demo: DemoWorld, limit: number): ListedPost[] {
	return demo.group.messages
		.slice(-Math.max(1, limit))
		.filter(({ action }) => action === null)
		.map((message): ListedPost => {
			const person = message.from === null ? undefined : demo.world.state.people.get(message.from.id);
			return {
				id: message.id,
				at: new Date(message.date * 1000).toISOString(),
				from: [person?.firstName, person?.lastName].filter(Boolean).join(" "),
				isSent: message.randomId !== null,
				text: message.text,
				hasPhoto: message.media?.kind === "file",
			};
		})
		.reverse();
}
