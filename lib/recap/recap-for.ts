import { PUBLIC_MIN } from "../metrics/suppress-for-public";
import type { Audience } from "./audience";
import type { Recap } from "./recap";
import { metricsFor } from "./suppress-small";
import { storyFor } from "./view/public-story";

/**
 * The numbers behind the words as the audience may have them. The public gets the table with small numbers withheld,
 * and nothing about single people, hours or topics: what may be said of those is in the view.
 */
export function recapFor(recap: Recap, audience: Audience): Recap {
	if (!audience.isPublic) return recap;
	const { hero, heat, metrics, previousMetrics } = recap;
	return {
		...recap,
		story: storyFor(recap, audience),
		hero: { ...hero, previous: null, median4: null, change: null },
		kpis: [],
		trend: [],
		people: { helpers: [], newVoices: [], posters: [] },
		heat: heat.map((hours) => hours.map((posts) => (posts >= PUBLIC_MIN ? posts : 0))),
		peak: null,
		reactions: null,
		topics: [],
		metrics: metricsFor(metrics, audience),
		previousMetrics: previousMetrics === null ? null : metricsFor(previousMetrics, audience),
	};
}
