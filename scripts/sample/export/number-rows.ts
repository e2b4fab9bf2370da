import type { TopicKey } from "../script/topic";
import type { Draft, ServiceDraft } from "../stage/draft";
import { GROUP, identityOf } from "../stage/identities";
import type { Stage } from "../stage/stage";

type Row = Draft | ServiceDraft;

/** Share of ids that belong to messages deleted since: a real chat's ids have holes. */
const DELETED_SHARE = 0.02;

/** The year's rows in order, and the id of each. */
export interface RowIds {
	readonly rows: readonly Row[];
	/** Throws for a row that was never staged. */
	idOf(row: Row): number;
	/** Id of the topic's root; `undefined` for General, which has none. */
	topicRoot(topic: TopicKey): number | undefined;
}

/** Sorts everything by time, adds the pins, and numbers the rows with a few holes (never inside an album). */
export function numberRows(stage: Stage): RowIds {
	const random = stage.random.fork("ids");
	const rows = [...stage.drafts, ...stage.services, ...pinRows(stage)].sort(
		(a, b) => a.at - b.at || a.sequence - b.sequence,
	);
	const ids = new Map<Row, number>();
	const roots = new Map<TopicKey, number>();
	let id = 0;
	for (const row of rows) {
		const isAlbumPart = "albumPart" in row && row.albumPart > 0;
		id += 1 + (id > 0 && !isAlbumPart && random.chance(DELETED_SHARE) ? random.int(1, 2) : 0);
		ids.set(row, id);
		if ("fields" in row && row.opens !== undefined) roots.set(row.opens, id);
	}
	return {
		rows,
		idOf: (row) => {
			const found = ids.get(row);
			if (found === undefined) throw new RangeError(`Not staged: ${"text" in row ? row.text : row.sequence}`);
			return found;
		},
		topicRoot: (topic) => roots.get(topic),
	};
}

/** A pin follows its message within minutes, by whoever may: the writer when she runs the group, else the group itself. */
function pinRows(stage: Stage): ServiceDraft[] {
	const founder = stage.roster.find((member) => member.handle === "mira");
	return stage.drafts
		.filter((draft) => draft.notes.isPinned === true && draft.at + 40 < stage.calendar.endsAt)
		.map((draft) => ({
			sequence: draft.sequence,
			at: draft.at + 40,
			actor: founder !== undefined && draft.author.handle === "mira" ? identityOf(founder) : GROUP,
			fields: { action: "pin_message" },
			target: draft,
		}));
}
