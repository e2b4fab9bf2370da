import { expect, type Page, test } from "@playwright/test";
import { openNewestRecap, openSampleGroup } from "../support/sample-group";
import { busyJobs, tellJobs } from "../support/told-jobs";
import { violationsOf } from "../support/violations";

test("the page tells who drives the jobs and what the clock starts next, and is told itself", async ({ page }) => {
	await page.goto("/jobs");
	await expect(page.getByText("On this machine")).toBeVisible();
	await expect(page.getByRole("alert")).toHaveCount(0);
	await expect(page.getByText("live", { exact: true })).toBeVisible();
	const clock = page.getByRole("list", { name: "By the clock" });
	await expect(clock.getByRole("listitem").filter({ hasText: "weeks" }).getByRole("time").first()).toHaveText(
		/^(in |any moment)/,
	);
});

test("work asked for out of turn is seen to end without a reload", async ({ page }) => {
	await page.goto("/jobs");
	await expect(page.getByText("live", { exact: true })).toBeVisible();
	const weeks = page.getByRole("list", { name: "By the clock" }).getByRole("listitem").filter({ hasText: "weeks" });
	const last = weeks.getByRole("time").last();
	const before = await last.getAttribute("datetime");
	await weeks.getByRole("button", { name: /^Run now/ }).click();
	await expect(last).not.toHaveAttribute("datetime", before ?? "", { timeout: 30_000 });
	await expect(last).toHaveText("just now");
});

test("a group's posting is set, says when it goes out next, and stays as it was saved", async ({ page }) => {
	const slug = await openSampleGroup(page);
	await page.getByRole("link", { name: "Settings", exact: true }).click();
	await expect(page).toHaveURL(`/groups/${slug}/settings`);
	const save = page.getByRole("region", { name: "Weekly post" }).getByRole("button", { name: "Save" });
	await expect(page.getByRole("radio", { name: "Ask me first" })).toBeChecked();
	await expect(save).toBeDisabled();

	await page.getByRole("radio", { name: "By itself" }).click();
	await page.getByRole("combobox", { name: "Hour" }).click();
	await page.getByRole("option", { name: "18:00" }).click();
	await expect(page.getByText("Not saved yet")).toBeVisible();
	await save.click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();

	await page.reload();
	await expect(page.getByRole("radio", { name: "By itself" })).toBeChecked();
	await expect(page.getByRole("combobox", { name: "Hour" })).toContainText("18:00");
	await page.getByRole("radio", { name: "Ask me first" }).click();
	await save.click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("deleting texts is asked for twice, and a number of days that is none is refused before", async ({ page }) => {
	const slug = await openSampleGroup(page);
	await page.goto(`/groups/${slug}/settings`);
	const texts = page.getByRole("region", { name: "Message texts" });
	await texts.getByRole("checkbox").click();
	await texts.getByLabel("Days a text is kept").fill("0");
	await expect(texts.getByText("A whole number of days, from 1 to 3650.")).toBeVisible();
	await expect(texts.getByRole("button", { name: "Save" })).toBeDisabled();
	await texts.getByLabel("Days a text is kept").fill("3650");
	await texts.getByRole("button", { name: "Save" }).click();
	const question = page.getByRole("alertdialog", { name: "Delete all texts older than 3650 days?" });
	await question.getByRole("button", { name: "Keep them" }).click();
	await texts.getByRole("button", { name: "Save" }).click();
	await question.getByRole("button", { name: "Delete old texts" }).click();
	await expect(texts.getByText("Saved", { exact: true })).toBeVisible();
	await texts.getByRole("checkbox").click();
	await texts.getByRole("button", { name: "Save" }).click();
	await expect(texts.getByText("Saved", { exact: true })).toBeVisible();
});

test("a waiting draft is met on the way and decided on beside its picture", async ({ page }) => {
	const { slug, week } = await tellBusyJobs(page);
	await page.goto("/jobs");
	await expect(page.getByRole("link", { name: /^Jobs.*2 waiting for you/ })).toBeVisible();
	await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Groups" }).click();
	const asked = page.getByRole("list", { name: "Recaps waiting for your decision" });
	await asked.getByRole("link", { name: "Look and decide" }).click();
	await expect(page).toHaveURL(`/jobs#draft-${slug}`);
	const drafts = page.getByRole("region", { name: "Your decision" });
	await expect(drafts.getByRole("img", { name: /as it would be posted$/ })).toBeInViewport();

	const sent: unknown[] = [];
	await page.route(`**/closings/${week}/decision`, (route) => {
		sent.push(route.request().postDataJSON());
		const [posting] = busyJobs(slug, week).postings;
		return route.fulfill({
			json: { ...posting?.closing, state: "approved", stateLabel: "Approved", canDecide: false },
		});
	});
	await drafts.getByRole("button", { name: /^Approve/ }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Not yet" }).click();
	expect(sent).toEqual([]);
	await drafts.getByRole("button", { name: /^Approve/ }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Approve it" }).click();
	await expect(drafts.getByRole("status")).toContainText("Approved");
	expect(sent).toEqual([{ decision: "approved" }]);
});

test("a refused decision, retry or cancellation is told where it was asked for", async ({ page }) => {
	await tellBusyJobs(page);
	const error = {
		code: "conflict",
		message: "This run has ended already.",
		hint: "Nothing is left to do.",
		place: null,
	};
	await page.route("**/api/jobs/runs/**", (route) => route.fulfill({ status: 409, json: { error } }));
	await page.goto("/jobs");
	await page.getByRole("button", { name: /^Retry/ }).click();
	await expect(page.getByRole("region", { name: "Failed" }).getByRole("alert")).toContainText("has ended already");
	await page.getByRole("button", { name: /^Cancel: Importing/ }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Cancel it" }).click();
	await expect(page.getByRole("region", { name: "Running" }).getByRole("alert")).toContainText("has ended already");
});

for (const colorScheme of ["light", "dark"] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test("axe finds nothing on a busy page of jobs and a group's settings", async ({ page }) => {
			test.setTimeout(120_000);
			const { slug } = await tellBusyJobs(page);
			await page.goto("/jobs");
			await expect(page.getByRole("region", { name: "Your decision" })).toBeVisible();
			expect(await violationsOf(page), "jobs").toEqual([]);
			await page.getByRole("button", { name: /^Approve/ }).click();
			await expect(page.getByRole("alertdialog")).toBeVisible();
			expect(await violationsOf(page), "the question").toEqual([]);
			await page.getByRole("button", { name: "Not yet" }).click();
			await page.getByRole("link", { name: "Groups", exact: true }).click();
			await expect(page.getByText("waits for your decision")).toBeVisible();
			expect(await violationsOf(page), "groups").toEqual([]);
			await page.goto(`/groups/${slug}/settings`);
			await page.getByRole("radio", { name: "By itself" }).click();
			await page.getByRole("checkbox").click();
			expect(await violationsOf(page), "settings").toEqual([]);
		});
	});
}

/** A busy workspace around the sample's newest recap. */
async function tellBusyJobs(page: Page): Promise<{ slug: string; week: string }> {
	const [, , slug = "", , week = ""] = (await openNewestRecap(page)).split("/");
	await tellJobs(page, busyJobs(slug, week));
	return { slug, week };
}
