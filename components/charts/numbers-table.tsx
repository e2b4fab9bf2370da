/** The numbers behind a drawing, folded away until somebody wants them. */
export function NumbersTable(props: {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}) {
	return (
		<details className="group mt-4">
			<summary className="inline-block cursor-pointer rounded-md py-1 text-sm text-sub underline decoration-line-strong underline-offset-4 hover:text-ink">
				Show the numbers
			</summary>
			<div className="mt-3 overflow-hidden rounded-xl border border-line">
				<table className="figures w-full text-sm">
					<caption className="sr-only">{props.caption}</caption>
					<thead className="bg-sunken text-left">
						<tr>
							{props.columns.map((column, at) => (
								<th
									key={column}
									scope="col"
									className={at === 0 ? "px-3 py-2 font-medium" : "px-3 py-2 text-right font-medium"}
								>
									{column}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{props.rows.map((row) => (
							<tr key={row.key} className="border-t border-line">
								<th scope="row" className="px-3 py-1.5 text-left font-normal">
									{row.cells[0]}
								</th>
								{row.cells.slice(1).map((cell, at) => (
									<td key={props.columns[at + 1]} className="px-3 py-1.5 text-right">
										{cell}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}
