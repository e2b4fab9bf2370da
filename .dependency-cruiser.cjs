const PURE = "^lib/(time|domain|metrics|recap|format|text|query)/";
const ADAPTERS = "^(db|lib/telegram|lib/telegram-export|lib/infographic|lib/monitoring|lib/offload|lib/model)/";
/** A package under node_modules. */
const PACKAGE = (names) => `(^|/)node_modules/(${names})/`;

/** A forbidden import; `comment` is what the offender reads. */
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
	forbidden: [
		rule("no-cycles", "A cycle means two modules are really one, or a third is missing.", {}, { circular: true }),
		rule("resolves", "An import must lead somewhere.", {}, { couldNotResolve: true }),
		rule(
			"pure-stays-pure",
			"Domain rules are arithmetic over values: no database, network, framework, environment or Node built-in.",
			{ path: `${PURE}|^lib/errors\\.ts$` },
			{ pathNot: [PURE, "^lib/errors\\.ts$", PACKAGE("zod|temporal-polyfill|graphology[^/]*")] },
		),
		rule(
			"temporal-only-in-time",
			"One place knows the calendar library: everything else speaks LocalDate, Week and instants.",
			{ pathNot: "^(lib/time|tests)/" },
			{ path: PACKAGE("temporal-polyfill") },
		),
		rule(
			"telegram-only-in-adapter",
			"gramjs types stop at lib/telegram: everything else speaks lib/domain.",
			{ pathNot: "^(lib/telegram|tests)/" },
			{ path: PACKAGE("telegram|teleproto|big-integer") },
		),
		rule(
			"prometheus-only-in-monitoring",
			"One place names the metrics and bounds their labels.",
			{ pathNot: "^(lib/monitoring|tests)/" },
			{ path: PACKAGE("prom-client") },
		),
		rule(
			"telegram-server-stands-alone",
			"The loopback server shares no code with the product: what both got wrong would look right.",
			{ path: "^tests/telegram-server/" },
			{ path: "^(app|components|db|jobs|lib)/" },
		),
		rule(
			"export-parsers-only-in-adapter",
			"Pages and archives of an export are read in lib/telegram-export alone.",
			{ pathNot: "^(lib/telegram-export|tests)/" },
			{ path: PACKAGE("htmlparser2|yauzl") },
		),
		rule(
			"orm-only-in-db",
			"Rows and SQL stop at db/: queries return domain types.",
			{ pathNot: "^(db/|drizzle\\.config|scripts/bench/|tests/)" },
			{ path: PACKAGE("drizzle-orm|mysql2") },
		),
		rule("schema-only-in-db", "Tables are private to db/.", { pathNot: "^(db|tests)/" }, { path: "^db/schema/" }),
		rule(
			"inngest-only-in-jobs",
			"The job runner is an entry point, not a library.",
			{ pathNot: "^(jobs|app/api/inngest|tests)/" },
			{ path: PACKAGE("inngest") },
		),
		rule(
			"expressions-only-in-executor",
			"One place evaluates what functions are matched and keyed by.",
			{ pathNot: "^(jobs/embedded|tests)/" },
			{ path: PACKAGE("@marcbachmann/cel-js") },
		),
		rule(
			"executor-behind-one-door",
			"Functions run on either server, so they know neither.",
			{ path: "^jobs/", pathNot: "^jobs/(embedded/|client\\.ts|start-jobs\\.ts)" },
			// Durations are read alike wherever an answer is: that one file is pure.
			{ path: "^jobs/embedded/", pathNot: "^jobs/embedded/duration\\.ts$" },
		),
		rule(
			"takumi-only-in-infographic",
			"One place draws pictures.",
			{ pathNot: "^(lib/infographic|scripts/bench|tests)/" },
			{ path: PACKAGE("@takumi-rs") },
		),
		rule(
			"echarts-only-in-charts",
			"One place knows the chart library.",
			{ pathNot: "^(components/charts|tests)/" },
			{ path: PACKAGE("echarts") },
		),
		rule(
			"adapters-know-only-the-domain",
			"db, telegram, telegram-export and infographic are siblings: services join them.",
			{ path: ADAPTERS },
			{
				path: "^(app|components|jobs|scripts|lib/(services|dashboard|auth|http|telegram|telegram-export|infographic|monitoring|offload|model)|db)/",
				pathNot: "^$1/",
			},
		),
		rule(
			"services-know-no-entry-point",
			"A service is called by pages, routes, jobs, scripts and tests alike, so it knows none of them.",
			{ path: "^(lib|db)/" },
			{ path: "^(app|components|jobs|scripts|tests)/" },
		),
		rule(
			"services-know-no-door",
			"Sessions and HTTP are read at the door; a service is handed an actor.",
			{ path: "^lib/services/" },
			{ path: "^lib/(auth|http)/" },
		),
		rule(
			"services-know-no-framework",
			"Services run in a job, a script or a test as well as in a request.",
			{ path: "^(lib/(services|telegram|telegram-export)|db)/" },
			{ path: PACKAGE("next|next-auth|react") },
		),
		rule(
			"ui-is-a-leaf",
			"Components get data by props or by lib/dashboard query options, never from the server side.",
			{ path: "^components/" },
			{
				path: "^(app/|db/|jobs/|lib/(services|telegram|telegram-export|infographic|monitoring|offload|model|auth|http)/|lib/env\\.ts$|lib/logger\\.ts$)",
			},
		),
		rule(
			"contract-is-client-safe",
			"lib/dashboard is bundled for the browser.",
			{ path: "^lib/dashboard/" },
			{
				path: "^(app/|db/|jobs/|lib/(services|telegram|telegram-export|infographic|monitoring|offload|model|auth|http)/|lib/env\\.ts$|lib/logger\\.ts$)",
			},
		),
		rule(
			"pages-go-through-services",
			"app/ and its doors parse input, call one service, render or respond.",
			{ path: "^(app|lib/auth|lib/http)/" },
			{ path: "^(db|lib/telegram|lib/telegram-export|lib/infographic|lib/monitoring|lib/offload|lib/model)/" },
		),
		rule(
			"scripts-go-through-services",
			"A script is a thin door like a page; the benches alone measure rooms from the inside.",
			{ path: "^scripts/", pathNot: "^scripts/bench/" },
			{
				path: "^(app|components|jobs|db|lib/telegram|lib/telegram-export|lib/infographic|lib/monitoring|lib/offload|lib/model|lib/auth|lib/http)/",
			},
		),
		rule(
			"bootstrap-uses-node-alone",
			"The bootstrap runs before anything is installed.",
			{ path: "^scripts/(bootstrap(\\.mjs|/)|prepare\\.mjs|shiplog\\.mjs)" },
			{ pathNot: ["^scripts/bootstrap/"], dependencyTypesNot: ["core"] },
		),
		rule(
			"jobs-go-through-services",
			"jobs/ names steps and decides retries; the work is in a service.",
			{ path: "^jobs/", pathNot: "^jobs/embedded/" },
			{ path: "^(db|lib/telegram|lib/telegram-export|lib/infographic|lib/model|components|app)/" },
		),
		rule(
			"functions-only-served",
			"Only the Inngest route mounts functions; the rest of app/ may use the client and the event names.",
			{ path: "^app/", pathNot: "^app/api/inngest/" },
			{ path: "^jobs/", pathNot: "^jobs/(client|events)\\.ts$" },
		),
		rule(
			"no-dep-on-tests",
			"Shared test code lives in tests/support or tests/factories; production never reads it, a bench may start the server.",
			{ pathNot: "^(tests|scripts/bench)/" },
			{ path: "^tests/" },
		),
		rule("no-test-imports-test", "A test file is read by the runner only.", {}, { path: "\\.(test|spec)\\.tsx?$" }),
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			conditionNames: ["import", "require", "node", "default", "types"],
			exportsFields: ["exports"],
		},
	},
};
