import { Random } from "../../world/random";
import type { DemoWorld } from "../demo-world";
import { DAY, HOUR } from "../plan/calendar";
import { Stage } from "../play/stage";
import { pickTalk } from "./pick-talk";
import { presentNow, recentTexts } from "./present-now";

/** People talk this often while nobody runs the demo, and no further back than this. */
const EVERY = 4 * HOUR;
const REACH = 21 * DAY;
/** A shorter silence is a night's sleep. */
const SILENCE = 8 * HOUR;

/** Lets the group talk through the time since its last message, as far as it lies in the past. Answers how much was said. */
export function fillGap(demo: DemoWorld): number {
	const now = demo.world.state.now();
	const last = (demo.group.chat.log.last?.date ?? 0) * 1000;
	if (now - last < SILENCE) return 0;
	const random = new Random(demo.seed, `gap ${last}`);
	const stage = new Stage(demo.group, demo.cast.ids, random);
	const before = demo.group.messages.length;
	let at = Math.max(last, now - REACH) + random.int(1, 3) * HOUR;
	while (at < now - HOUR) {
		const setting = { key: `gap ${at}`, at, present: presentNow(demo), recent: recentTexts(demo) };
		const talk = pickTalk(setting, random).filter((event) => event.at < Math.min(now, at + EVERY));
		for (const event of talk) stage.play(event);
		const end = talk.reduce((latest, event) => (event.kind === "post" ? Math.max(latest, event.at) : latest), at);
		at = end + Math.round((0.3 + random.float()) * EVERY);
	}
	return demo.group.messages.length - before;
}
