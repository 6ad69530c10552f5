/** Reads a running suite through the generated types: a list, one record, a whole change feed, a problem. */
import createClient from "openapi-fetch";
import type { components, paths } from "../target/api.js";

type Problem = components["schemas"]["Problem"];

const baseUrl = process.argv[2];
if (baseUrl === undefined) {
  console.error("usage: node read.js BASE_URL");
  process.exit(2);
}
// Lists come as CSV and NDJSON too; this client takes JSON, and problems.
const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });

/** The body of an answer that has to be a good one. */
function expected<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.data === undefined) {
    const problem = answer.error;
    throw new Error(problem === undefined ? "an empty answer" : `${problem.code}: ${problem.detail}`);
  }
  return answer.data;
}

const events = expected(await api.GET("/api/v1/events", { params: { query: { limit: 3 } } }));
console.log(`events: ${events.page.total}`);
for (const event of events.items) {
  console.log(`  ${event.startsOn} ${event.slug} ${event.title}`);
}

const centres = expected(
  await api.GET("/api/v1/organisations", { params: { query: { kind: ["RESOURCE_CENTRE"], limit: 1 } } }),
);
for (const { slug } of centres.items) {
  const path = { organisation: slug };
  const centre = expected(await api.GET("/api/v1/organisations/{organisation}", { params: { path } }));
  console.log(`organisation: ${centre.slug} ${centre.name}`);
}

let changes = expected(await api.GET("/api/v1/changes/events", {}));
let read = changes.items.length;
while (changes.more) {
  changes = expected(await api.GET("/api/v1/changes/events", { params: { query: { cursor: changes.next } } }));
  read += changes.items.length;
}
console.log(`changes: ${read}`);

const nowhere = { event: "there-is-no-such-event" };
const { error } = await api.GET("/api/v1/events/{event}", { params: { path: nowhere } });
console.log(`problem: ${error?.status} ${error?.code}`);
