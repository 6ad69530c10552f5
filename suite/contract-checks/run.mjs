// Holds the API contracts against the linters' rules and compiles a client generated from them.
// Needs Node 20.19 or newer; installs its locked packages when they are missing.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const USAGE = `usage: node run.mjs lint DOCUMENT...            lint OpenAPI documents with Spectral and Redocly
       node run.mjs client MERGED                generate the TypeScript client and compile it
       node run.mjs check MERGED CONTRACT...     both, with a report in target/report.json
       node run.mjs passed CONTRACT...           whether the last check passed, and on these documents
       node run.mjs read BASE_URL                run the compiled client against a running suite
       node run.mjs calendars BASE_URL           read the calendar of a running suite with two parsers`;

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "target");
const report = join(target, "report.json");

function fail(message) {
  console.error(message);
  process.exit(1);
}

// The tools run on this same Node, by path: no shell, no search, no download. Several run at once: each one's words
// are shown together, when it has ended.
function tool(script, ...args) {
  return new Promise((resolved) => {
    const run = spawn(process.execPath, [join(here, "node_modules", script), ...args], {
      cwd: here,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    const words = [];
    run.stdout.on("data", (piece) => words.push(piece));
    run.stderr.on("data", (piece) => words.push(piece));
    run.on("error", (failure) => fail(`contract-checks: ${script}: ${failure.message}`));
    run.on("close", (status) => {
      process.stdout.write(Buffer.concat(words));
      resolved(status === 0);
    });
  });
}

function install() {
  const lock = join(here, "package-lock.json");
  const installed = join(here, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return;
  }
  const npm = spawnSync("npm", ["ci"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) {
    fail("contract-checks: `npm ci` failed");
  }
}

async function lint(documents) {
  const [spectral, redocly] = await Promise.all([
    tool(
      "@stoplight/spectral-cli/dist/index.js", "lint", "--ruleset", ".spectral.yaml",
      "--fail-severity", "warn", "--fail-on-unmatched-globs", ...documents),
    tool("@redocly/cli/bin/cli.js", "lint", "--config", "redocly.yaml", ...documents),
  ]);
  if (!spectral || !redocly) {
    const failed = [spectral ? null : "Spectral", redocly ? null : "Redocly"].filter(Boolean).join(" and ");
    fail(`contract-checks: ${failed} found faults in the contracts`);
  }
}

async function client(merged) {
  mkdirSync(target, { recursive: true });
  if (!await tool("openapi-typescript/bin/cli.js", merged, "--output", join(target, "api.d.ts"))) {
    fail("contract-checks: no TypeScript client could be generated");
  }
  if (!await tool("typescript/bin/tsc", "--project", "tsconfig.json")) {
    fail("contract-checks: the generated TypeScript client does not compile");
  }
}

// A skipped test looks much like a passed one, so that it ran is asked of what only a passed check leaves behind.
function passed(documents) {
  const checked = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).documents : [];
  const unchecked = documents.filter((document) => !checked.includes(document));
  if (unchecked.length > 0) {
    fail(`contract-checks: did not run on ${unchecked.join(", ")}`);
  }
  console.log(`contract-checks: passed on ${documents.length} contracts, and the client compiled`);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`contract-checks: Node 20.19 or newer is needed, this is ${process.versions.node}`);
}

const [command, ...args] = process.argv.slice(2);
const documents = ["read", "calendars"].includes(command) ? [] : args.map((document) => resolve(document));
const missing = documents.filter((document) => !existsSync(document));
if (!["lint", "client", "check", "passed", "read", "calendars"].includes(command) || args.length === 0) {
  fail(USAGE);
}
if (missing.length > 0) {
  fail(`contract-checks: no such document: ${missing.join(", ")}`);
}

if (command !== "passed") {
  install();
}
switch (command) {
  case "lint":
    await lint(documents);
    break;
  case "client":
    await client(documents[0]);
    break;
  case "check": {
    rmSync(report, { force: true });
    await Promise.all([lint(documents), client(documents[0])]);
    // Whoever must be sure that the checks ran, and on which documents, finds it here.
    const versions = JSON.parse(readFileSync(join(here, "package.json"), "utf8")).devDependencies;
    writeFileSync(report, `${JSON.stringify({ node: process.version, versions, documents }, null, 2)}\n`);
    console.log(`contract-checks: ${documents.length} documents pass, the client compiles`);
    break;
  }
  case "passed":
    passed(documents);
    break;
  case "calendars":
    process.exit(
      spawnSync(process.execPath, [join(here, "calendars.mjs"), args[0]], { stdio: "inherit" }).status ?? 1);
    break;
  case "read": {
    const program = join(target, "read.js");
    if (!existsSync(program)) {
      fail("contract-checks: compile the client first, with `check` or `client`");
    }
    process.exit(spawnSync(process.execPath, [program, args[0]], { stdio: "inherit" }).status ?? 1);
  }
}
