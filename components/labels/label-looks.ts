import {
	CircleCheck,
	HandHeart,
	type LucideIcon,
	MessageCircleQuestionMark,
	MessageCircleReply,
	OctagonAlert,
	Rocket,
} from "lucide-react";
import type { Label } from "@/lib/domain/label";

/** How a label is called and drawn, and what it means to somebody who adds words for it. */
export interface LabelLook {
	readonly name: string;
	readonly icon: LucideIcon;
	readonly meaning: string;
	/** What people of such a group might add. */
	readonly example: string;
}

export const LABEL_LOOKS: Readonly<Record<Label, LabelLook>> = {
	question: {
		name: "Question",
		icon: MessageCircleQuestionMark,
		meaning: "Somebody wants to know something.",
		example: "need a hand",
	},
	answer: { name: "Answer", icon: MessageCircleReply, meaning: "It answers a question.", example: "" },
	thanks: { name: "Thanks", icon: HandHeart, meaning: "Somebody thanks somebody.", example: "you rock" },
	ship: { name: "Shipped", icon: Rocket, meaning: "Somebody shows what they made.", example: "#launch" },
	blocker: { name: "Blocker", icon: OctagonAlert, meaning: "Somebody cannot go on.", example: "on fire" },
	resolved: { name: "Resolved", icon: CircleCheck, meaning: "A problem is gone.", example: "all green" },
};
