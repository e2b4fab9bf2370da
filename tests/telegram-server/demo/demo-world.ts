import { createWorld } from "../world/create-world";
import type { SupergroupHandle } from "../world/handles/supergroup-handle";
import { Random } from "../world/random";
import type { World } from "../world/world";
import { firstMonday, HOUR } from "./plan/calendar";
import { planHistory } from "./plan/plan-history";
import { castDemo, type DemoCast, type DemoSecrets } from "./play/demo-cast";
import { drawScreen } from "./play/draw-screen";
import { Stage } from "./play/stage";

export interface DemoOptions {
	readonly seed?: number;
	/** The world's clock, ms. */
	readonly now: () => number;
	/** Where the written history ends (ms); with the same seed and moment every id is the same. Now when left out. */
	readonly startedAt?: number;
	readonly secrets?: Partial<DemoSecrets>;
}

export interface DemoWorld {
	readonly world: World;
	readonly cast: DemoCast;
	readonly group: SupergroupHandle;
	readonly seed: number;
	readonly secrets: DemoSecrets;
}

/** What signs in to the demo; no secrets, the server is on loopback. */
const DEMO_SECRETS: DemoSecrets = {
	phone: "15550107788",
	code: "24680",
	password: "slowmerge",
	botToken: "700700:slow-merge-bell",
};

/** The Slow Merge: a small community of people who build things, ten weeks and the running one, up to `startedAt`. */
export function createDemoWorld(options: DemoOptions): DemoWorld {
	const seed = options.seed ?? 11;
	const startedAt = options.startedAt ?? options.now();
	const secrets = { ...DEMO_SECRETS, ...options.secrets };
	const world = createWorld({ seed, now: options.now });
	const random = new Random(seed, "pictures");
	const cast = castDemo(world, secrets, random);
	const monday = firstMonday(startedAt);
	const group = world.supergroup({
		title: "The Slow Merge",
		about: "Small things, built in the open. Demos on Fridays, any state of repair.",
		username: "the_slow_merge",
		creator: cast.owner,
		canViewStats: true,
		at: monday + 6 * HOUR,
		photo: { bytes: drawScreen(320, 320, random) },
	});
	group.join(cast.bot, { by: cast.owner, at: monday + 6.1 * HOUR });
	group.promote(cast.bot, { rank: "bell", at: monday + 6.1 * HOUR });
	const stage = new Stage(group, cast.ids, random);
	for (const event of planHistory(seed, monday, startedAt, cast.members)) stage.play(event);
	return { world, cast, group, seed, secrets };
}
