import { drawPicture } from "../../telegram-server/world/files/draw-picture";

/** A real picture of exactly so many bytes: Telegram refuses what it cannot show. */
export function pictureOf(bytes: number): Uint8Array {
	const picture = Buffer.from(drawPicture(16, 16, [40, 90, 160]));
	return Buffer.concat([picture, Buffer.alloc(Math.max(0, bytes - picture.length))], bytes);
}
