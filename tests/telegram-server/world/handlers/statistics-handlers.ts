import type { Handlers } from "../../handler";
import { checkAdmin, readableChannel } from "../asked/channel-asked";
import { viewerOf } from "../asked/viewer-of";
import { objectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { megagroupStatistics } from "../view/megagroup-statistics";
import type { WorldState } from "../world-state";

export function statisticsHandlers(world: WorldState): Handlers {
	return {
		"stats.getMegagroupStats": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			if (channel.isBroadcast) throw refuse("MEGAGROUP_REQUIRED");
			checkAdmin(channel, viewer);
			if (!channel.canViewStats) throw refuse("CHAT_ADMIN_REQUIRED");
			if (channel.statsDc !== call.dc) throw refuse(`STATS_MIGRATE_${channel.statsDc}`);
			return megagroupStatistics(new Cast(world, viewer.userId), channel);
		},
		"stats.loadAsyncGraph": (request, call) => {
			viewerOf(world, call);
			if (textOf(request, "token") === "") throw refuse("GRAPH_INVALID_RELOAD");
			return { _: "statsGraph", json: { _: "dataJSON", data: '{"columns":[["x"],["y0"]]}' } };
		},
	};
}
