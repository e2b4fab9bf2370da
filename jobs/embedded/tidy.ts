import { deleteOldEvents, deleteOldKeys, deleteOldRuns } from "@/db/queries/jobs-retention";
import { listOtherFunctions } from "@/db/queries/jobs-runs";
import type { Engine } from "./engine";

const DAY_MS = 24 * 60 * 60 * 1_000;
const EVERY_MS = 10 * 60 * 1_000;
/** People look at what ended in tables of their own; this is for whoever looks for a defect. */
const RUNS_KEPT_MS = 7 * DAY_MS;
/** Longer than an event's id is remembered. */
const EVENTS_KEPT_MS = 3 * DAY_MS;

/** Forgets, now and then, what nobody needs any more. */
export class Tidy {
	#dueAt = 0;
	#hasTold = false;

	async run(engine: Engine): Promise<void> {
		const now = engine.now().getTime();
		if (now < this.#dueAt) return;
		this.#dueAt = now + EVERY_MS;
		await deleteOldRuns(engine.db, new Date(now - RUNS_KEPT_MS));
		await deleteOldEvents(engine.db, new Date(now - EVENTS_KEPT_MS));
		await deleteOldKeys(engine.db, new Date(now));
		await this.#tellOrphans(engine);
	}

	/** They stay as they are: another version of the code may know them. */
	async #tellOrphans(engine: Engine): Promise<void> {
		if (this.#hasTold) return;
		this.#hasTold = true;
		const jobs = await listOtherFunctions(engine.db, engine.registry.ids);
		if (jobs.length > 0) engine.log.warn({ jobs }, "runs wait for jobs this version does not have");
	}
}
