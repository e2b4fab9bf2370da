/** The bot's Monday question, in turn. */
export const CHECK_IN_QUESTIONS = [
	"Monday check-in: one thing done, one thing next?",
	"New week, fresh branch. What are you on?",
	"🔔 Check-in. Done / next / in the way. One line is plenty",
	"Good Monday. What would make this a good week?",
	"What moved since last Monday? Small answers welcome",
] as const;

/** Answers: `{project}`, `{done}`, `{next}`, `{block}`. */
export const CHECK_IN_SHAPES = [
	"{done}. Next: {next}",
	"{project}: {done}, then {next}",
	"Done: {done}\nNext: {next}\nIn the way: {block}",
	"Last week {done}. This week {next}, if nothing burns",
	"{project} – {next}. In the way: {block}",
	"Small week: {done}",
	"{done}, and I'm stopping at {next} this time",
	"Carrying on with {next}. {block} is in the way",
] as const;

export const DONE = [
	"wrote the tests I'd promised",
	"moved the database and nobody noticed",
	"answered every mail, even the angry one",
	"got the first page under a second",
	"threw out the old editor",
	"fixed the thing with the dates",
	"talked to five people who use it",
	"cut the settings from 31 to 9",
	"made the export honest",
	"finally wrote the empty state",
	"got the review through",
	"replaced a queue by a table",
	"drew every screen on paper first",
	"restored a backup on purpose",
	"deleted the beta",
	"made keyboard focus visible everywhere",
	"paid the invoice that was haunting me",
	"learned how printers think",
	"turned three dialogs into none",
	"upgraded everything, one at a time",
	"found out why mornings are slow",
	"got a stranger through onboarding without talking",
] as const;

export const NEXT = [
	"the boring half of sign-up",
	"a price page with one price",
	"search that finds plurals",
	"less text on the first screen",
	"a restore drill, with a stopwatch",
	"the second language",
	"error messages that say what to do",
	"a week without new features",
	"the importer, wish me luck",
	"photos for the landing page",
	"a real name for it",
	"offline, properly",
	"talking to the accountant",
	"the thing under the thing",
	"tests for the scary file",
	"undo",
	"printing. Again",
	"reading the bug reports in order",
	"dark mode, because my eyes asked",
	"shipping it before I like it",
] as const;

export const BLOCKS = [
	"nothing",
	"app review, day four",
	"a certificate and a person on holiday",
	"my own perfectionism",
	"the printer",
	"a decision about the name",
	"one more form from the bank",
	"sleep",
	"a bug upstream, reported",
	"the part with the time zones",
] as const;
