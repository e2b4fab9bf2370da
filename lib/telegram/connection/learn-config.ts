import type { Api } from "telegram/tl/index.js";
import type { DcBook } from "./dc-address";

/** Takes the plain IPv4 addresses of a configuration, the first of each DC; media-only ones make no keys. */
export function learnConfig(book: DcBook, config: Api.Config): void {
	const seen = new Set<number>();
	for (const option of config.dcOptions) {
		if (option.ipv6 || option.cdn || option.mediaOnly || option.tcpoOnly || seen.has(option.id)) continue;
		seen.add(option.id);
		book.learn(option.id, { host: option.ipAddress, port: option.port });
	}
}
