"use client";

/** A day, chosen or typed. An empty one is told as `""` where that is allowed, else kept back. */
export function DateField(props: {
	readonly label: string;
	readonly value: string;
	readonly onChange: (day: string) => void;
	readonly mayBeEmpty?: boolean;
}) {
	return (
		<label className="flex h-11 grow items-center gap-2 rounded-full border border-line bg-surface px-4 text-[0.9375rem] hover:border-line-strong sm:grow-0">
			<span className="text-sub">{props.label}</span>
			<input
				type="date"
				value={props.value}
				onChange={({ target }) => (target.value !== "" || props.mayBeEmpty) && props.onChange(target.value)}
				className="figures min-w-0 grow bg-transparent font-medium"
			/>
		</label>
	);
}
