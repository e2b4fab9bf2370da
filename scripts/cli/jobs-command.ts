import type { Command } from "commander";
import { addCancelCommand } from "./jobs/cancel-command";
import { addListCommand } from "./jobs/list-command";
import { addRetryCommand } from "./jobs/retry-command";
import { addRunCommand } from "./jobs/run-command";

/** `shiplog jobs`: what happens by itself, and a person's hand in it. */
export function addJobsCommand(program: Command): void {
	const parent = program
		.command("jobs")
		.description("see what happens by itself, ask for it, try it again, call it off");
	for (const add of [addListCommand, addRunCommand, addRetryCommand, addCancelCommand]) add(parent);
}
