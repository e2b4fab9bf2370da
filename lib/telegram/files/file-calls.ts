import type { Requests } from "../calls/requests";
import type { TelegramGateway } from "../gateway";
import { download } from "./download";
import { sendPhoto } from "./send-photo";
import { toAvatarLocation, toFileLocation } from "./to-location";

/** Files in and out. A reference that has gone stale is refused as `stale_file`: fetch the message again. */
export function fileCalls(api: Requests): Pick<TelegramGateway, "download" | "downloadAvatar" | "sendPhoto"> {
	return {
		download(file, sink, options) {
			return download(api, { location: toFileLocation(file), dc: file.dc, bytes: file.bytes }, sink, options);
		},

		downloadAvatar: (peer, photoId, sink, options) =>
			download(api, { location: toAvatarLocation(peer, photoId), dc: null, bytes: null }, sink, options),
		sendPhoto: (chat, photo, options) => sendPhoto(api, chat, photo, options),
	};
}
