import type { Command } from "commander";
import { listGroups } from "@/lib/services/groups/list-groups";
import { withContext } from "./with-context";

/** `shiplog groups`: every tracked group. */
export function addGroupsCommand(program: Command): void {
	program
		.command("groups")
		.description("list the tracked groups")
		.option("--json", "print a JSON array")
		.action((flags: { readonly json?: boolean }) =>
			withContext("groups", async (ctx) => {
				const groups = await listGroups(ctx);
				if (flags.json) process.stdout.write(`${JSON.stringify(groups, null, 2)}\n`);
				else if (groups.length === 0) process.stdout.write("No groups yet. Import an export: shiplog import PATH\n");
				else for (const group of groups) process.stdout.write(`${group.slug}\t${group.title}\t${group.zone}\n`);
			}),
		);
}
