/** A class for each step of the heat's colours, palest first. Whole names: the style sheet is made from what is written out. */
export const HEAT_STEP_CLASS = [
	"bg-(--heat-0)",
	"bg-(--heat-1)",
	"bg-(--heat-2)",
	"bg-(--heat-3)",
	"bg-(--heat-4)",
	"bg-(--heat-5)",
	"bg-(--heat-6)",
];
