import type { Publication } from "@/lib/domain/publication";
import { REASONS } from "@/lib/domain/publication-reason";
import type { PostPreview } from "@/lib/services/publish/preview-publication";

/** A post as the terminal shows it. */
export function describePost({ state, weekStart, messageId, retryAt, reason, reasonCode }: Publication): string {
	switch (state) {
		case "sent":
			return `The recap of ${weekStart} is posted${messageId === null ? "" : ` as message ${messageId}`}.\n`;
		case "deleted":
			return `The post of ${weekStart} is deleted.\n`;
		case "failed":
			return `The recap of ${weekStart} is not posted.\n`;
		case "claimed": {
			const hint = reasonCode === null ? "" : `  ${REASONS[reasonCode].hint}\n`;
			const until = retryAt === null ? "" : ` Not before ${retryAt.toISOString()}.`;
			return `The recap of ${weekStart} waits. ${reason ?? "It is being sent."}${until}\n${hint}`;
		}
	}
}

/** A preview, its picture told instead of shown. */
export interface ToldPreview extends Omit<PostPreview, "picture"> {
	readonly picture: { readonly key: string; readonly fileName: string; readonly bytes: number };
}

/** What would be posted, where, by whom, and what is in the way. */
export function describePreview(preview: ToldPreview): string {
	const { account, picture, problems, caption, groupTitle, topicId, weekStart } = preview;
	const topic = topicId === null ? "" : `, topic ${topicId}`;
	return [
		`${groupTitle}${topic}: recap of ${weekStart}`,
		`  by       ${account === null ? "nobody" : `${account.name} (${account.kind}, ${account.state})`}`,
		`  picture  ${picture.fileName}, ${picture.bytes} bytes, ${picture.key}`,
		`  caption  ${caption.length} of 1,024 units`,
		...caption.split("\n").map((line) => `    ${line}`.trimEnd()),
		...problems.flatMap(({ message, hint }) => [`  problem  ${message}`, `           ${hint}`]),
		"",
	].join("\n");
}
