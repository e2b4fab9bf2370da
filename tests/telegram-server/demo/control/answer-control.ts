import type { DemoWorld } from "../demo-world";
import { listPosts } from "./list-posts";

/** What the control door needs. */
export interface ControlDesk {
	readonly demo: DemoWorld;
	/** Says yes to a QR token in the owner's name. */
	readonly acceptQr: (token: Uint8Array, userId: number) => void;
	/** Facts about where the server listens. */
	readonly facts: Readonly<Record<string, unknown>>;
}

export type ControlAnswer =
	| { readonly status: number; readonly json: unknown }
	| { readonly bytes: Uint8Array; readonly type: string };

/**
 * `GET /` how to sign in; `GET /posts?limit=` the newest messages; `GET /posts/ID/photo` a picture as it was uploaded;
 * `POST /qr {token}` accepts a QR code (`tg://login?token=…` or the token alone); `POST /say {text}` lets Tess say something.
 */
export function answerControl(
	desk: ControlDesk,
	method: string,
	url: URL,
	body: Readonly<Record<string, unknown>>,
): ControlAnswer {
	const { demo } = desk;
	const photo = /^\/posts\/(\d+)\/photo$/.exec(url.pathname);
	if (method === "GET" && photo !== null) return photoOf(demo, Number(photo[1]));
	switch (`${method} ${url.pathname}`) {
		case "GET /":
			return {
				status: 200,
				json: { ...desk.facts, ...demo.secrets, chat: { id: demo.group.id, title: demo.group.chat.title } },
			};
		case "GET /posts":
			return { status: 200, json: listPosts(demo, Number(url.searchParams.get("limit") ?? 50)) };
		case "POST /qr":
			desk.acceptQr(tokenOf(String(body.token ?? "")), demo.cast.owner.id);
			return { status: 200, json: { accepted: true } };
		case "POST /say": {
			const from = demo.cast.ids.get("tess") ?? demo.cast.owner.id;
			return { status: 200, json: { id: demo.group.post({ from, text: String(body.text ?? "") }) } };
		}
		default:
			return { status: 404, json: { error: "There is nothing here" } };
	}
}

function photoOf(demo: DemoWorld, id: number): ControlAnswer {
	const media = demo.group.chat.log.find(id)?.media;
	if (media?.kind !== "file") return { status: 404, json: { error: `Message ${id} has no picture` } };
	return { bytes: media.file.bytes, type: media.file.mimeType };
}

function tokenOf(text: string): Uint8Array {
	const token = text.includes("token=") ? text.slice(text.indexOf("token=") + 6) : text;
	return new Uint8Array(Buffer.from(token, "base64url"));
}
