import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { AVATAR_BYTES_MAX } from "./file-limits";
import { type FetchedFile, storeDownload } from "./store-download";

/** Telegram makes all avatars JPEG. */
const AVATAR_MIME_TYPE = "image/jpeg";

/** Fetches the avatar with this id; every new picture has a new one, so one that is held never goes stale. */
export function downloadAvatar(
	ctx: Pick<ServiceContext, "db" | "now">,
	{ gateway, signal }: AccountReader,
	peer: PeerRef,
	photoId: string,
): Promise<FetchedFile> {
	const wanted = { kind: "avatar" as const, fileId: photoId, mimeType: AVATAR_MIME_TYPE, bytesMax: AVATAR_BYTES_MAX };
	return storeDownload(ctx, wanted, (sink) => gateway.downloadAvatar(peer, photoId, sink, { lane: "media", signal }));
}
