// Child of render.ts: a fresh process that draws one picture and says when it was done.
const startedAt = performance.now();
const { renderRecap } = await import("../../lib/infographic/render-recap");
const { sampleView } = await import("./render-views/sample-view");
await renderRecap(sampleView(), { format: "chat", theme: "dark" });
const doneAt = performance.now();
console.log(JSON.stringify({ toScript: startedAt, toPicture: doneAt - startedAt, total: doneAt }));

export {};
