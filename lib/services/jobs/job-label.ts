/** What each job does, as a person is told. */
const LABELS: Readonly<Record<string, string>> = {
	"collect-due-groups": "Looking for groups to collect",
	"collect-group": "Collecting new messages",
	"backfill-group": "Reading older history",
	"import-export": "Importing an export",
	"close-due-weeks": "Looking for weeks that are over",
	"close-week": "Closing the week",
	"publish-recap": "Posting the recap",
	"poll-reactions": "Counting reactions",
	"snapshot-members": "Counting members",
	"measure-group": "Measuring weeks",
	"relabel-due-groups": "Looking for messages to read again",
	"relabel-group": "Reading messages again",
	"purge-expired-messages": "Removing texts past their time",
};

/** A job's name for people: `Posting the recap`. */
export function jobLabel(functionId: string): string {
	const label = LABELS[functionId];
	if (label !== undefined) return label;
	const words = functionId.replaceAll("-", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
