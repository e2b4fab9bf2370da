"use client";

import { Menu } from "@base-ui/react/menu";
import { CircleUserRound, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { buttonClass } from "../ui/button";

/** Who is signed in, and the way out. */
export function AccountMenu({ name, email }: { readonly name: string; readonly email: string }) {
	return (
		<Menu.Root>
			<Menu.Trigger aria-label={`Account: ${name}`} className={buttonClass({ look: "quiet", size: "icon" })}>
				<CircleUserRound aria-hidden />
			</Menu.Trigger>
			<Menu.Portal>
				<Menu.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
					<Menu.Popup className="w-64 rounded-2xl border border-line bg-surface p-1.5 shadow-xl shadow-black/10 outline-none">
						<div className="px-3 py-2">
							<p dir="auto" className="truncate font-medium">
								{name}
							</p>
							<p className="truncate text-sm text-sub">{email}</p>
						</div>
						<Menu.Item
							onClick={() => signOut({ callbackUrl: "/" })}
							className="flex cursor-pointer items-center gap-3 rounded-xl px-3 py-2.5 text-sm outline-none data-[highlighted]:bg-sunken"
						>
							<LogOut aria-hidden className="size-4 text-faint" />
							Sign out
						</Menu.Item>
					</Menu.Popup>
				</Menu.Positioner>
			</Menu.Portal>
		</Menu.Root>
	);
}
