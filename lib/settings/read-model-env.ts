import type { ModelEnv } from "./model-env";
import { type FindSetting, type Setting, unusableSetting } from "./setting";

const URL_NAME = "SHIPLOG_MODEL_URL";
const MODEL_NAME = "SHIPLOG_MODEL_NAME";
const NAME = /^[\w./:@+-]{1,200}$/;

/** The language model that is configured; `null`: none, and no text leaves this machine. Throws AppError `invalid`. */
export function readModelEnv(find: FindSetting): ModelEnv | null {
	const [url, key, name] = [find(URL_NAME), find("SHIPLOG_MODEL_KEY"), find(MODEL_NAME)];
	if (url === null) {
		const half = name ?? key;
		if (half !== null) throw unusableSetting(half, `is set, but ${URL_NAME} is not`);
		return null;
	}
	if (name === null) throw unusableSetting(url, `is set, but ${MODEL_NAME} is not`);
	if (!NAME.test(name.value)) throw unusableSetting(name, "is no name of a model");
	return { url: parseModelUrl(url), key: key?.value ?? null, name: name.value };
}

function parseModelUrl(setting: Setting): string {
	const url = URL.parse(setting.value);
	if (url === null || !/^https?:$/.test(url.protocol)) throw unusableSetting(setting, "is not an http(s) URL");
	if (url.username !== "" || url.password !== "") {
		throw unusableSetting(setting, "holds a user or a password", "Set SHIPLOG_MODEL_KEY instead.");
	}
	if (url.search !== "" || url.hash !== "") throw unusableSetting(setting, "holds more than an address");
	return `${url.origin}${url.pathname}`.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
}
