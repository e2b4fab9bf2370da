import { keepFile, type NewFile } from "../files/keep-file";
import type { Chat } from "../model/chat";
import type { Media, Sender } from "../model/stored-message";
import type { Draft } from "../verbs/draft";
import type { WorldState } from "../world-state";
import type { Post } from "./post";
import { idOf, secondsOf } from "./who";

/** The message or, for an album, messages a post becomes. */
export function draftsOf(world: WorldState, chat: Chat, post: Post): Draft[] {
	const common = commonOf(chat, post);
	if (post.album === undefined) {
		const media = mediaOf(world, post);
		return [{ ...common, text: post.text ?? "", ...(media === null ? {} : { media }) }];
	}
	const groupedId = BigInt.asUintN(62, world.long("album", world.next()));
	return post.album.map((picture, index) => ({
		...common,
		text: index === 0 ? (post.text ?? "") : "",
		media: fileOf(world, picture),
		groupedId,
	}));
}

function commonOf(chat: Chat, post: Post): Draft {
	return {
		from: senderOf(chat, post),
		...(post.entities === undefined ? {} : { entities: post.entities }),
		...(post.replyTo === undefined ? {} : { replyTo: post.replyTo }),
		...(post.quote === undefined ? {} : { quote: post.quote }),
		...(post.topic === undefined ? {} : { topicId: post.topic }),
		...(post.at === undefined ? {} : { date: secondsOf(post.at) }),
		...(post.forward === undefined ? {} : { forward: post.forward }),
		...(post.viaBot === undefined ? {} : { viaBotId: idOf(post.viaBot) }),
		...(post.author === undefined ? {} : { postAuthor: post.author }),
		...(post.views === undefined ? {} : { views: post.views }),
		isSilent: post.isSilent ?? false,
	};
}

/** An anonymous admin writes as the group; a channel's post has no author at all. */
function senderOf(chat: Chat, { from }: Post): Sender | null {
	if (from !== "chat") return { kind: "user", id: idOf(from) };
	return chat.kind === "channel" && !chat.isBroadcast ? { kind: "channel", id: chat.id } : null;
}

function mediaOf(world: WorldState, post: Post): Media | null {
	if (post.photo !== undefined) return fileOf(world, post.photo);
	if (post.document !== undefined)
		return { kind: "file", file: keepFile(world, { kind: "document", ...post.document }) };
	if (post.media !== undefined) return { kind: "raw", media: post.media };
	if (post.poll === undefined) return null;
	const { question, options, isMultipleChoice = false, isQuiz = false, isPublic = false } = post.poll;
	const id = BigInt.asUintN(62, world.long("poll", world.next()));
	const choice = { isMultipleChoice, isQuiz, isPublic, isClosed: false };
	return { kind: "poll", poll: { id, question, options, ...choice, votes: new Map() } };
}

function fileOf(world: WorldState, given: NewFile | true): Media {
	return { kind: "file", file: keepFile(world, given === true ? {} : given) };
}
