import { expect, test } from "vitest";
import { queryCsv } from "@/lib/services/query/query-csv";

test("a name is no formula, and what is not known is no 0", () => {
	const row = { key: "1", text: "3", status: "ok" } as const;
	const csv = queryCsv({
		query: { measure: "messages", by: "member", period: { kind: "all" }, where: [], limit: 20 },
		unit: "messages",
		rows: [
			{ ...row, label: '=HYPERLINK("x")', value: 3 },
			{ ...row, label: "+1, @you", value: 0 },
			{ ...row, label: "Анна", value: null, status: "unknown" },
		],
	});
	expect(csv).toBe(
		'\ufeffkey,member,messages,status\n1,"\'=HYPERLINK(""x"")",3,ok\n1,"\'+1, @you",0,ok\n1,Анна,,unknown\n',
	);
});
