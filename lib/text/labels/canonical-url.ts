/** Longest address that is stored. */
const MAX_LENGTH = 512;
/** Says where a visitor came from, not what is shown. */
const TRACKING =
	/^(?:utm_.*|mtm_.*|fbclid|gclid|yclid|dclid|msclkid|igshid|igsh|mc_[ce]id|ref|ref_src|ref_url|referrer|source|si|feature|share|spm|from|_openstat|ysclid|hl|lang)$/i;
const SAME_HOST: ReadonlyMap<string, string> = new Map([
	["twitter.com", "x.com"],
	["mobile.twitter.com", "x.com"],
	["telegram.me", "t.me"],
	["telegram.dog", "t.me"],
	["m.youtube.com", "youtube.com"],
	["music.youtube.com", "youtube.com"],
	["old.reddit.com", "reddit.com"],
]);
/** Names within these addresses are the same in any case. */
const CASELESS: ReadonlySet<string> = new Set(["github.com", "gitlab.com", "t.me", "x.com", "npmjs.com"]);

/**
 * One address for all ways of writing it, so that a thing shipped twice is counted once: https, no `www.`, no tracking,
 * no fragment, parameters in order. `null`: not a web address, or one too long to store.
 */
export function canonicalUrl(written: string): string | null {
	const url = parse(written);
	if (url === null) return null;
	const host = hostOf(url);
	let path = url.pathname.replace(/\/{2,}/g, "/").replace(/(?:\/|\/index\.html?)$/i, "");
	const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
	if (host === "youtu.be") return videoAddress(path.slice(1));
	if (host === "youtube.com") {
		const video = /^\/(?:shorts|live|embed)\/([\w-]+)/.exec(path)?.[1] ?? url.searchParams.get("v");
		if (video !== null && video !== undefined) return videoAddress(video);
	}
	if (host === "github.com") path = path.replace(/\.git$/, "");
	if (CASELESS.has(host)) path = path.toLowerCase();
	const search = query.length === 0 ? "" : `?${new URLSearchParams(query)}`;
	const address = `https://${host}${path}${search}`;
	return address.length > MAX_LENGTH ? null : address;
}

function videoAddress(id: string): string | null {
	return id === "" || id.length > 64 ? null : `https://youtube.com/watch?v=${id}`;
}

function parse(written: string): URL | null {
	const address = /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^[^/:]+:\d/.test(written) ? written : `https://${written}`;
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	const isWeb = url.protocol === "https:" || url.protocol === "http:";
	return isWeb && url.hostname.includes(".") ? url : null;
}

function hostOf(url: URL): string {
	const bare = url.host
		.replace(/:(?:80|443)$/, "")
		.replace(/\.(?=$|:)/, "")
		.replace(/^www\./, "");
	return SAME_HOST.get(bare) ?? bare;
}

/** Where people put what they made: repositories, stores, demos, videos. */
const SHOWCASES =
	/(?:^|\.)(?:github\.com|github\.io|gitlab\.com|codeberg\.org|bitbucket\.org|huggingface\.co|npmjs\.com|pypi\.org|crates\.io|hub\.docker\.com|apps\.apple\.com|testflight\.apple\.com|play\.google\.com|rustore\.ru|chromewebstore\.google\.com|marketplace\.visualstudio\.com|vercel\.app|netlify\.app|pages\.dev|fly\.dev|onrender\.com|streamlit\.app|replit\.app|itch\.io|producthunt\.com|youtube\.com|vimeo\.com|loom\.com|rutube\.ru|figma\.com|codepen\.io|codesandbox\.io|stackblitz\.com|lovable\.app)$/;

/** @param address canonical */
export function isShowcase(address: string): boolean {
	return SHOWCASES.test(new URL(address).hostname);
}
