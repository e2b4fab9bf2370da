import { Random } from "../../world/random";
import type { DemoWorld } from "../demo-world";
import { planArrival } from "../plan/plan-arrivals";
import type { Planned } from "../plan/planned";
import { Stage } from "../play/stage";
import { pickTalk } from "./pick-talk";
import { expected, presentNow, recentTexts } from "./present-now";

/** One in so many conversations begins with somebody new. */
const ARRIVALS = 0.06;

/** Keeps the group talking: one message, reaction or correction a step. */
export class Talker {
	readonly #random: Random;
	readonly #stage: Stage;
	#queue: Planned[] = [];
	#talks = 0;

	constructor(private readonly demo: DemoWorld) {
		this.#random = new Random(demo.seed, `talk ${demo.group.pts}`);
		this.#stage = new Stage(demo.group, demo.cast.ids, this.#random);
	}

	/** Does the next thing now; answers after how many ms the one after it should follow. */
	step(): number {
		if (this.#queue.length === 0) this.#queue = this.#nextTalk();
		const event = this.#queue.shift();
		if (event === undefined) return 1_000;
		this.#stage.play({ ...event, at: this.demo.world.state.now() });
		const [next] = this.#queue;
		if (next === undefined) return this.#random.int(6_000, 16_000);
		return next.kind === "post" ? 2_500 + Math.min(7_000, next.text.length * 60) : this.#random.int(700, 2_400);
	}

	#nextTalk(): Planned[] {
		const { demo } = this;
		this.#talks += 1;
		const [key, at] = [`talk ${this.#talks}`, demo.world.state.now()];
		const present = presentNow(demo);
		const [newcomer] = expected(demo);
		if (newcomer !== undefined && this.#random.chance(ARRIVALS)) {
			return planArrival(newcomer, key, at, present, this.#random).sort((a, b) => a.at - b.at);
		}
		return pickTalk({ key, at, present, recent: recentTexts(demo) }, this.#random);
	}
}
