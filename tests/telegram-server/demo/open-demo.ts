import { createDemoWorld, type DemoOptions, type DemoWorld } from "./demo-world";
import { Journal } from "./journal/journal";
import { recordChat } from "./journal/record-chat";
import { restoreChat } from "./journal/restore-chat";
import { fillGap } from "./talk/fill-gap";

/**
 * The demo group as an earlier run left it, or new. With `statePath` everything that happens is kept in that file (one JSON
 * object a line): a restarted demo has the same messages under the same ids, and people talked on while it was off.
 */
export function openDemo(options: DemoOptions & { readonly statePath?: string }): DemoWorld {
	if (options.statePath === undefined) return createDemoWorld(options);
	const journal = new Journal(options.statePath);
	const entries = journal.read();
	const start = entries.find((entry) => entry.type === "start");
	const startedAt = start?.startedAt ?? options.startedAt ?? options.now();
	const demo = createDemoWorld({ ...options, startedAt, seed: start?.seed ?? options.seed ?? 11 });
	restoreChat(demo.world.state, demo.group.chat, entries);
	if (start === undefined) journal.add({ type: "start", startedAt, seed: demo.seed });
	recordChat(demo.world.state, demo.group.chat, journal);
	fillGap(demo);
	return demo;
}
