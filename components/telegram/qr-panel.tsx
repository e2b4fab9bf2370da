import type { LoginStatus } from "@/lib/dashboard/telegram-contract";
import { Skeleton } from "../ui/skeleton";

/** The code to scan with a phone that is signed in; it changes by itself. */
export function QrPanel({ status }: { readonly status: LoginStatus }) {
	return (
		<div className="grid grid-cols-1 gap-4">
			<p className="font-medium">{status.note}</p>
			{status.qrSvg ? (
				// White to its edge in every theme: cameras want dark on light.
				// biome-ignore lint/performance/noImgElement: a picture made of markup has nothing to optimise.
				<img
					src={`data:image/svg+xml;utf8,${encodeURIComponent(status.qrSvg)}`}
					alt="QR code that signs Shiplog in when scanned with Telegram"
					width={256}
					height={256}
					className="size-64 rounded-2xl bg-white p-3"
				/>
			) : (
				<Skeleton className="size-64" />
			)}
			<p className="text-sm text-sub">
				On your phone open Telegram, then Settings, Devices, Link Desktop Device, and point the camera here.
			</p>
		</div>
	);
}
