import type { InngestKeys, JobsEnv } from "./jobs-env";
import { parseEventKey, parseServerUrl, parseSigningKey } from "./parse-inngest-setting";
import { type FindSetting, type Setting, unusableSetting } from "./setting";

const URL_NAME = "INNGEST_BASE_URL";
const SIGNING_KEY = "INNGEST_SIGNING_KEY";
const FALLBACK_KEY = "INNGEST_SIGNING_KEY_FALLBACK";
const EVENT_KEY = "INNGEST_EVENT_KEY";

/** Inngest's own switches for where to send, which would lead calls and keys elsewhere unseen. */
const ELSEWHERE = ["INNGEST_API_BASE_URL", "INNGEST_EVENT_API_BASE_URL"] as const;

/** Who drives the jobs. Throws AppError `invalid` for half a configuration, naming what is missing and what was found. */
export function readJobsEnv(find: FindSetting): JobsEnv {
	refuseOthersSwitches(find);
	const url = find(URL_NAME);
	const found = [url, ...[SIGNING_KEY, FALLBACK_KEY, EVENT_KEY].map(find)].filter((setting) => setting !== null);
	const [first] = found;
	if (first === undefined) return { mode: "embedded" };
	const keys = readKeys(find, first, url !== null);
	return url === null ? { mode: "cloud", ...keys } : { mode: "self-hosted", baseUrl: parseServerUrl(url), ...keys };
}

function readKeys(find: FindSetting, set: Setting, isOwnServer: boolean): InngestKeys {
	const signingKey = find(SIGNING_KEY);
	const eventKey = find(EVENT_KEY);
	if (signingKey === null || eventKey === null) {
		throw half(set, signingKey === null, eventKey === null);
	}
	const fallback = find(FALLBACK_KEY);
	return {
		signingKey: parseSigningKey(signingKey, isOwnServer),
		signingKeyFallback: fallback === null ? null : parseSigningKey(fallback, isOwnServer),
		eventKey: parseEventKey(eventKey),
	};
}

function half(set: Setting, lacksSigningKey: boolean, lacksEventKey: boolean): Error {
	const missing = [...(lacksSigningKey ? [SIGNING_KEY] : []), ...(lacksEventKey ? [EVENT_KEY] : [])];
	return unusableSetting(
		set,
		`is set, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not`,
		`For an Inngest server of your own set ${URL_NAME}, ${SIGNING_KEY} and ${EVENT_KEY}; for Inngest Cloud the two keys; for jobs inside this process none of them.`,
	);
}

/** A development switch would let unsigned calls in, and must not be mistaken for a setting of ours. */
function refuseOthersSwitches(find: FindSetting): void {
	const dev = find("INNGEST_DEV");
	if (dev !== null && !["0", "false"].includes(dev.value.toLowerCase())) {
		throw unusableSetting(
			dev,
			"would let unsigned calls start jobs, so it is not allowed here",
			`Remove it, or set it to 0. To use an Inngest server of your own set ${URL_NAME} and its keys.`,
		);
	}
	for (const name of ELSEWHERE) {
		const setting = find(name);
		if (setting === null) continue;
		throw unusableSetting(setting, "is not read by Shiplog", `Remove it, and set ${URL_NAME} instead.`);
	}
}
