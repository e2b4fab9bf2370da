"use client";

import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useTheme } from "next-themes";
import { useEffect, useRef } from "react";
import { type Palette, readPalette } from "./options/palette";

use([BarChart, GridComponent, LineChart, SVGRenderer, TitleComponent, TooltipComponent]);

/**
 * Draws an option and keeps it in step with the room it has and the theme of the page. The drawing is one image to a
 * screen reader, called `label`; the table beside it is the way to the numbers.
 */
export function Chart(props: {
	readonly label: string;
	readonly height: number;
	readonly option: (palette: Palette) => Parameters<ECharts["setOption"]>[0];
}) {
	const { option } = props;
	const place = useRef<HTMLDivElement>(null);
	const { resolvedTheme } = useTheme();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the palette that is read inside.
	useEffect(() => {
		const element = place.current;
		if (element === null) return;
		const chart = init(element, null, { renderer: "svg" });
		chart.setOption(option(readPalette(getComputedStyle(document.documentElement))));
		const observer = new ResizeObserver(() => chart.resize());
		observer.observe(element);
		return () => {
			observer.disconnect();
			chart.dispose();
		};
	}, [option, resolvedTheme]);

	return <div ref={place} role="img" aria-label={props.label} style={{ height: props.height }} />;
}
