"use client";

import type { PostingChange, PostingPage } from "@/lib/dashboard/jobs-contract";
import { accountItems, deadlineItems, HOURS, LOCALES, OPEN, THEMES, topicItems } from "./posting-choices";
import { SettingSelect } from "./setting-select";

/** Hour, place, voice and look of the post. */
export function PostingDetails(props: {
	readonly page: PostingPage;
	readonly onChange: (change: Partial<PostingChange>) => void;
}) {
	const { page, onChange } = props;
	const { settings } = page;
	return (
		<div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
			<SettingSelect
				label="Hour"
				hint={`On Monday, the day after the week's end, ${page.next.group.zoneLabel} time.`}
				items={HOURS}
				value={String(settings.hour)}
				onChange={(value) => onChange({ hour: Number(value) })}
			/>
			{settings.mode === "draft" ? (
				<SettingSelect
					label="Time to decide"
					hint="After that hour. A draft nobody decided on is dropped; you are reminded before."
					items={deadlineItems(settings.draftHours)}
					value={String(settings.draftHours)}
					onChange={(value) => onChange({ draftHours: Number(value) })}
				/>
			) : null}
			{page.topics.length > 0 || settings.topicId !== null ? (
				<SettingSelect
					label="Topic"
					hint="Where in the forum it is posted."
					items={topicItems(page)}
					value={settings.topicId === null ? OPEN : String(settings.topicId)}
					onChange={(value) => onChange({ topicId: value === OPEN ? null : Number(value) })}
				/>
			) : null}
			<SettingSelect
				label="Posted by"
				hint="An account or bot that may write in the group."
				items={accountItems(page)}
				value={settings.accountId ?? OPEN}
				onChange={(value) => onChange({ accountId: value === OPEN ? null : value })}
			/>
			<SettingSelect
				label="Language"
				hint="Of the caption and the picture."
				items={LOCALES}
				value={settings.locale ?? OPEN}
				onChange={(value) => onChange({ locale: value === "en" || value === "ru" ? value : null })}
			/>
			<SettingSelect
				label="Picture"
				hint="Everybody gets the same, whatever their own theme."
				items={THEMES}
				value={settings.theme}
				onChange={(value) => onChange({ theme: value === "dark" ? "dark" : "light" })}
			/>
		</div>
	);
}
