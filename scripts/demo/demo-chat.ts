import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";

const Posts = z.array(z.object({ id: z.number(), text: z.string(), isSent: z.boolean(), hasPhoto: z.boolean() }));
export type DemoPost = z.infer<typeof Posts>[number];

/** The demo's chat as its own server shows it on `port`: what really arrived, whatever Shiplog believes. */
export function demoChat(port: number) {
	const ask = async (path: string) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
		if (response?.ok) return response;
		throw new AppError("upstream_unavailable", "The demo is not running any more.", {
			hint: "Start it in another terminal: npm run demo.",
		});
	};
	return {
		/** The recaps in the chat, newest first. */
		async listRecaps(): Promise<DemoPost[]> {
			const posts = Posts.parse(await (await ask("/posts?limit=200")).json());
			return posts.filter(({ isSent, hasPhoto }) => isSent && hasPhoto);
		},
		/** Writes a post's photo into `folder`; answers the path. */
		async keepPhoto(messageId: number, folder: string): Promise<string> {
			const out = join(folder, `posted-by-itself-${messageId}.png`);
			mkdirSync(dirname(out), { recursive: true });
			writeFileSync(out, Buffer.from(await (await ask(`/posts/${messageId}/photo`)).arrayBuffer()));
			return out;
		},
	};
}
