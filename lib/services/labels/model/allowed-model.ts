import type { QueryRunner } from "@/db/client";
import { findLabelSettings } from "@/db/queries/label-settings";
import type { ModelEnv } from "@/lib/settings/model-env";
import { configuredModel } from "./configured-model";

/** The language model a group's texts may go to: set up by whoever runs this, and allowed by the group's owner. `null`: they stay. */
export async function allowedModel(db: QueryRunner, groupId: number): Promise<ModelEnv | null> {
	const model = configuredModel();
	if (model === null) return null;
	return (await findLabelSettings(db, groupId)).isModelAllowed ? model : null;
}
