import { ImageResponse } from "@vercel/og";

export const alt = "Shiplog: weekly recaps of a Telegram group, number by number";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

const BARS = [96, 150, 122, 198, 176, 262, 340];

/** The site's own card. Groups' pictures are drawn elsewhere: this engine knows few scripts. */
export default function OpengraphImage() {
	return new ImageResponse(
		<div
			style={{
				display: "flex",
				width: "100%",
				height: "100%",
				padding: 72,
				justifyContent: "space-between",
				alignItems: "flex-end",
				background: "linear-gradient(215deg, #fde1d0 0%, #fcf7f0 46%)",
				color: "#1f1711",
			}}
		>
			<div style={{ display: "flex", flexDirection: "column", width: 640 }}>
				<div style={{ display: "flex", fontSize: 34, color: "#b23e0b" }}>Shiplog</div>
				<div style={{ display: "flex", fontSize: 76, lineHeight: 1.05, letterSpacing: -3, marginTop: 18 }}>
					What your group did this week, number by number.
				</div>
			</div>
			<div style={{ display: "flex", alignItems: "flex-end", gap: 16 }}>
				{BARS.map((height) => (
					<div
						key={height}
						style={{ width: 40, height, borderRadius: 12, background: height === 340 ? "#e5541b" : "#f4b48f" }}
					/>
				))}
			</div>
		</div>,
		size,
	);
}
