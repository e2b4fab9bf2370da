import type { NextConfig } from "next";

/** Sent with everything. The content policy of pages carries a nonce and is set in proxy.ts. */
const SECURITY_HEADERS = [
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "X-Frame-Options", value: "DENY" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{ key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** Everything but the front page belongs to a workspace or to whoever was sent a link. */
const UNLISTED = [
	"/api/:path*",
	"/groups/:path*",
	"/import/:path*",
	"/jobs/:path*",
	"/login",
	"/metrics",
	"/r/:path*",
	"/setup",
	"/telegram/:path*",
];

const config: NextConfig = {
	// A build checks what it ships; `npm run types` checks tests and scripts too.
	typescript: { tsconfigPath: "tsconfig.app.json" },
	poweredByHeader: false,
	agentRules: false,
	// Native modules and those that find their files beside themselves are loaded, not bundled.
	serverExternalPackages: [
		"@node-rs/argon2",
		"@takumi-rs/core",
		"big-integer",
		"htmlparser2",
		"inngest",
		"mysql2",
		"pino",
		"prom-client",
		"sharp",
		"telegram",
		"yauzl",
	],
	// Drawing reads fonts and emoji from packages at run time; migrations are read from disk.
	outputFileTracingIncludes: {
		"/**": ["./db/migrations/**", "./node_modules/@fontsource*/**", "./node_modules/@discordapp/twemoji/**"],
	},
	async headers() {
		return [
			{ source: "/:path*", headers: SECURITY_HEADERS },
			...UNLISTED.map((source) => ({ source, headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] })),
			{
				source: "/api/:path*",
				headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
			},
		];
	},
};

export default config;
