import { type Command, Option } from "commander";
import { idOption } from "./option-values";
import { type PostFlags, runPost } from "./run-post";

/** `shiplog telegram post GROUP`: posts a week's recap, shows what would be posted, or takes a post back. */
export function addPostCommand(parent: Command): void {
	parent
		.command("post")
		.description("post a week's recap into its group, exactly once")
		.argument("<group>", "tracked group, @username, id or t.me link")
		.option("--week <monday>", "Monday of the week, YYYY-MM-DD (default: the latest complete week)")
		.option("--topic <id>", "forum topic to post into", idOption)
		.option("--account <name>", "account that posts (default: the one that collects the group)")
		.addOption(new Option("--locale <locale>", "language of the words (default: the group's)").choices(["en", "ru"]))
		.addOption(new Option("--theme <theme>").choices(["light", "dark"]).default("light"))
		.option("--dry-run", "say what would be posted, where and by whom, and send nothing")
		.option("--preview <file>", "write the picture to a file and send nothing")
		.option("--delete", "take the post of that week back")
		.option("--again", "post once more, on purpose, after it was deleted or failed")
		.option("--json", "print one JSON object")
		.action((ref: string, flags: PostFlags) => runPost(ref, flags));
}
