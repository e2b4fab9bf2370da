/** Work that comes round by the clock. */
export interface JobSchedule {
	readonly functionId: string;
	/** Minute, hour, day, month, weekday; in UTC. */
	readonly cron: string;
	/** The same, as a person is told. */
	readonly rhythm: string;
}

/** How often what is due is looked for; what is due is each group's own business, by its own clock. */
export const JOB_SCHEDULES = {
	collect: { functionId: "collect-due-groups", cron: "*/5 * * * *", rhythm: "every 5 minutes" },
	/** Weeks end at any quarter of an hour somewhere; a few minutes on, the sweep of messages has looked past the end. */
	weeks: { functionId: "close-due-weeks", cron: "7,37 * * * *", rhythm: "every 30 minutes" },
	/** At night, when nobody waits for the database. */
	purge: { functionId: "purge-expired-messages", cron: "41 3 * * *", rhythm: "every night" },
	/** Rules change with a new version of this program; what a model is asked about waits no longer than this. */
	labels: { functionId: "relabel-due-groups", cron: "23 * * * *", rhythm: "every hour" },
} as const satisfies Readonly<Record<string, JobSchedule>>;
