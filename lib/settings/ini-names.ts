/** Where an INI file holds each setting: section, then key. Everything else in those sections is a mistake. */
export const INI_NAMES: ReadonlyMap<string, { readonly section: string; readonly key: string }> = new Map([
	["TELEGRAM_API_ID", { section: "telegram", key: "api_id" }],
	["TELEGRAM_API_HASH", { section: "telegram", key: "api_hash" }],
	["TELEGRAM_PROXY", { section: "telegram", key: "proxy" }],
	["RATE_RPS", { section: "telegram", key: "rate_rps" }],
	["MAX_DM_PER_DAY", { section: "telegram", key: "max_dm_per_day" }],
	["MAX_JOINS_PER_DAY", { section: "telegram", key: "max_joins_per_day" }],
	["MAX_GROUPS", { section: "telegram", key: "max_groups" }],
	["MTPROTO_ENABLED", { section: "telegram", key: "enabled" }],
	["MTPROTO_HISTORY_ENABLED", { section: "telegram", key: "history_enabled" }],
	["MTPROTO_UPDATES_ENABLED", { section: "telegram", key: "updates_enabled" }],
	["SHIPLOG_TELEGRAM_TEST_DC", { section: "telegram", key: "test_dc" }],
	["SHIPLOG_TELEGRAM_TEST_KEY", { section: "telegram", key: "test_key" }],
	["SHIPLOG_MODE", { section: "shiplog", key: "mode" }],
	["SHIPLOG_SECRET", { section: "shiplog", key: "secret" }],
	["SHIPLOG_SECRET_PREVIOUS", { section: "shiplog", key: "secret_previous" }],
	["METRICS_TOKEN", { section: "shiplog", key: "metrics_token" }],
]);
