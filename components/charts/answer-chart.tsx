"use client";

import { useCallback } from "react";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { Chart } from "./chart";
import { answerHeight } from "./options/answer-height";
import { answerOption } from "./options/answer-option";
import type { Palette } from "./options/palette";

/** The drawing of an answer; loaded in the browser only. */
export function AnswerChart({ answer }: { readonly answer: QueryAnswer }) {
	const option = useCallback((palette: Palette) => answerOption(answer, palette), [answer]);
	const label = `${answer.title}: ${answer.rows.length} values. The numbers are in the table below.`;
	return <Chart label={label} height={answerHeight(answer)} option={option} />;
}
