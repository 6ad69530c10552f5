// Reads the calendar of a running suite with two parsers that others wrote, and compares it with the events themselves.
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const base = process.argv[2].replace(/\/$/, "");
const faults = [];

function expect(right, fault) {
  if (!right) {
    faults.push(fault);
  }
}

async function json(path) {
  const answer = await fetch(new URL(path, base));
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`);
  }
  return answer.json();
}

async function events() {
  const found = [];
  for (let next = "/api/v1/events?limit=200"; next; ) {
    const page = await json(next);
    next = page.page.next;
    for (const item of page.items) {
      found.push(await json(`/api/v1/events/${item.id}`));
    }
  }
  return found;
}

// What a parser found, by UID: title, first instant or first day, status.
function byIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = new Map();
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    found.set(event.uid, {
      title: event.summary,
      start: start.isDate ? start.toString() : start.toJSDate().toISOString(),
      status: component.getFirstPropertyValue("status"),
    });
  }
  return found;
}

function byNodeIcal(text) {
  const found = new Map();
  for (const event of Object.values(nodeIcal.sync.parseICS(text)).filter((item) => item.type === "VEVENT")) {
    const { start } = event;
    const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((n) => `${n}`.padStart(2, "0"));
    found.set(event.uid, {
      title: typeof event.summary === "string" ? event.summary : event.summary.val,
      start: event.datetype === "date" ? day.join("-") : start.toISOString(),
      status: event.status,
    });
  }
  return found;
}

function compare(parser, found, expected) {
  expect(found.size === expected.length, `${parser} found ${found.size} events of ${expected.length}`);
  for (const event of expected) {
    const read = found.get(event.id);
    if (!read) {
      faults.push(`${parser} did not find ${event.slug}`);
      continue;
    }
    const start = event.startsAt ? new Date(event.startsAt).toISOString() : event.startsOn;
    expect(read.title === event.title, `${parser}: ${event.slug} is called ${read.title}`);
    expect(read.start === start, `${parser}: ${event.slug} begins ${read.start}, not ${start}`);
    expect(
      (event.status === "CANCELLED") === (read.status === "CANCELLED"),
      `${parser}: ${event.slug} is ${read.status}, not ${event.status}`);
  }
}

const address = new URL("/api/v1/events.ics", base);
const first = await fetch(address);
const text = await first.text();
const again = await fetch(address);
expect(first.headers.get("content-type") === "text/calendar;charset=UTF-8", "the media type is another one");
expect((await again.text()) === text, "the second answer differs from the first");
const unchanged = await fetch(address, { headers: { "If-None-Match": first.headers.get("etag") } });
expect(unchanged.status === 304, `an unchanged calendar is answered with ${unchanged.status}`);
for (const line of text.split("\r\n")) {
  expect(new TextEncoder().encode(line).length <= 75, `a line is too long: ${line}`);
}
const expected = await events();
expect(expected.length > 0, "there are no events");
compare("ical.js", byIcalJs(text), expected);
compare("node-ical", byNodeIcal(text), expected);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`contract-checks: ical.js and node-ical read ${expected.length} events as they are`);
