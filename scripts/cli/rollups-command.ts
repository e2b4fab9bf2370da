import type { Command } from "commander";
import { AppError } from "@/lib/errors";
import { emptyProgress } from "@/lib/services/collect/record-import";
import type { ServiceContext } from "@/lib/services/context";
import { listGroups } from "@/lib/services/groups/list-groups";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { rebuildRollups } from "@/lib/services/rollup/rebuild-rollups";
import { progressOn } from "./progress-line";
import { withContext } from "./with-context";

interface RebuildFlags {
	readonly all?: boolean;
	readonly json?: boolean;
}

/** `shiplog rollups rebuild GROUP|--all`: every number again from the raw messages. */
export function addRollupsCommand(program: Command): void {
	program
		.command("rollups")
		.description("look after the numbers of a group's weeks")
		.command("rebuild")
		.description("measure every week again from the messages held; broken off, the next call goes on")
		.argument("[group]", "Telegram id or slug")
		.option("--all", "every tracked group")
		.option("--json", "print one JSON array")
		.action((ref: string | undefined, flags: RebuildFlags) =>
			withContext("rollups", async (ctx) => {
				const done = [];
				for (const group of await groupsOf(ctx, ref, flags)) done.push(await rebuild(ctx, group));
				const lines = done.map(({ group, weeks }) => `${group}\t${weeks} ${weeks === 1 ? "week" : "weeks"}\n`);
				process.stdout.write(flags.json ? `${JSON.stringify(done, null, 2)}\n` : lines.join(""));
			}),
		);
}

async function groupsOf(ctx: ServiceContext, ref: string | undefined, { all = false }: RebuildFlags) {
	if (all && ref === undefined) return listGroups(ctx);
	if (!all && ref !== undefined) return [await resolveGroup(ctx, { ref })];
	throw new AppError("invalid", "Name one group, or all of them.", {
		hint: "shiplog rollups rebuild GROUP, or shiplog rollups rebuild --all",
		place: { field: "group" },
	});
}

async function rebuild(ctx: ServiceContext, { groupId, slug }: { readonly groupId: number; readonly slug: string }) {
	const progress = progressOn(process.stderr, () => ctx.now().getTime());
	try {
		const { weeks, resumed } = await rebuildRollups(ctx, {
			groupId,
			onProgress: (weeksDone, weeksTotal) =>
				progress.update({ ...emptyProgress(""), stage: "measuring", weeksDone, weeksTotal }),
		});
		return { group: slug, weeks, resumed };
	} finally {
		progress.end();
	}
}
