import { z } from "@hono/zod-openapi";

/** A group in a path: its slug, or its Telegram id. */
export const GroupParam = z
	.string()
	.min(1)
	.max(120)
	.openapi({ example: "night-owls", description: "Slug or Telegram id" });

/** A week in a path: its first day. */
export const WeekParam = z.iso.date().openapi({ example: "2025-11-10", description: "First day of the week" });

/** A message in a path: its id in the group. */
export const MessageParam = z.coerce
	.number()
	.int()
	.openapi({ type: "integer", example: 1042, description: "Id of the message in its group" });
