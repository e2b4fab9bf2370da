import type { TlObject } from "../tl-object";
import type { WireCall, WireHandlers } from "./wire-call";

const HOUR_SECONDS = 3_600;

/** `help.*`: what clients ask at start. */
export const helpAnswers: WireHandlers = {
	"help.getConfig": (_request, call) => config(call),
	"help.getNearestDc": (_request, call) => ({
		_: "nearestDc",
		country: "NL",
		this_dc: call.dc,
		nearest_dc: call.core.dcs[0]?.dc ?? call.dc,
	}),
	"help.getCdnConfig": () => ({ _: "cdnConfig", public_keys: [] }),
	"help.getAppConfig": () => ({ _: "help.appConfig", hash: 1, config: { _: "jsonObject", value: [] } }),
	"help.getTermsOfServiceUpdate": (_request, call) => ({
		_: "help.termsOfServiceUpdateEmpty",
		expires: Math.trunc(call.now / 1_000) + HOUR_SECONDS,
	}),
	"help.getPromoData": (_request, call) => ({
		_: "help.promoDataEmpty",
		expires: Math.trunc(call.now / 1_000) + HOUR_SECONDS,
	}),
	"langpack.getLangPack": () => ({
		_: "langPackDifference",
		lang_code: "en",
		from_version: 0,
		version: 1,
		strings: [],
	}),
};

/** Limits as Telegram's own servers state them; the data centres are this server's ports. */
function config(call: WireCall): TlObject {
	const now = Math.trunc(call.now / 1_000);
	return {
		_: "config",
		date: now,
		expires: now + HOUR_SECONDS,
		test_mode: false,
		this_dc: call.dc,
		dc_options: call.core.dcs.map(({ dc, port }) => ({
			_: "dcOption",
			id: dc,
			ip_address: "127.0.0.1",
			port,
			static: true,
		})),
		dc_txt_domain_name: "",
		chat_size_max: 200,
		megagroup_size_max: 200_000,
		forwarded_count_max: 100,
		online_update_period_ms: 210_000,
		offline_blur_timeout_ms: 5_000,
		offline_idle_timeout_ms: 30_000,
		online_cloud_timeout_ms: 300_000,
		notify_cloud_delay_ms: 30_000,
		notify_default_delay_ms: 1_500,
		push_chat_period_ms: 60_000,
		push_chat_limit: 2,
		edit_time_limit: 172_800,
		revoke_time_limit: 2_147_483_647,
		revoke_pm_time_limit: 2_147_483_647,
		rating_e_decay: 2_419_200,
		stickers_recent_limit: 200,
		channels_read_media_period: 604_800,
		call_receive_timeout_ms: 20_000,
		call_ring_timeout_ms: 90_000,
		call_connect_timeout_ms: 30_000,
		call_packet_timeout_ms: 10_000,
		me_url_prefix: "https://t.me/",
		caption_length_max: 1_024,
		message_length_max: 4_096,
		webfile_dc_id: call.dc,
	};
}
