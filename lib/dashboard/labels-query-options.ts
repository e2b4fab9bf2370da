import { queryOptions } from "@tanstack/react-query";
import { callApi, sendJson } from "./api-client";
import {
	type LabelDecision,
	LabelledMessage,
	type LabelModelChange,
	LabelRules,
	type LabelRulesChange,
	Rewording,
} from "./labels-contract";
import type { PictureLocale } from "./recap-contract";

/** How often it is asked whether messages have been read again. */
const RELABELLING_POLL_MS = 3_000;

function pathOf(slug: string): string {
	return `/api/v1/groups/${encodeURIComponent(slug)}`;
}

/** A group's own words and tags; asked for again while messages are being read by them. */
export function labelRulesOptions(slug: string) {
	return queryOptions({
		queryKey: ["groups", slug, "label-rules"],
		queryFn: ({ signal }) => callApi(`${pathOf(slug)}/label-rules`, LabelRules, { signal }),
		refetchInterval: (query) => (query.state.data?.isRelabelling ? RELABELLING_POLL_MS : false),
	});
}

export function saveLabelRules(slug: string, change: LabelRulesChange): Promise<LabelRules> {
	return callApi(`${pathOf(slug)}/label-rules`, LabelRules, sendJson("PUT", change));
}

export function saveLabelModel(slug: string, change: LabelModelChange): Promise<LabelRules> {
	return callApi(`${pathOf(slug)}/label-model`, LabelRules, sendJson("PUT", change));
}

/** Says that a message is something, or is not. */
export function sendLabelDecision(slug: string, messageId: number, decision: LabelDecision): Promise<LabelledMessage> {
	return callApi(`${pathOf(slug)}/messages/${messageId}/label`, LabelledMessage, sendJson("PUT", decision));
}

/** Has the language model say a week's recap otherwise. */
export function sendRewording(slug: string, week: string, locale: PictureLocale): Promise<Rewording> {
	return callApi(`${pathOf(slug)}/weeks/${week}/rewording`, Rewording, sendJson("POST", { locale }));
}
