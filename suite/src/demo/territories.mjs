// Derives src/main/resources/demo/territories.csv.gz from the package @etalab/decoupage-administratif:
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node territories.mjs package/data ../main/resources/demo/territories.csv.gz
// What is derived, and the licence of the data: README.md beside the file it writes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error("usage: node territories.mjs <the package's data folder> <territories.csv.gz>");
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(source, `${name}.json`), "utf8"));

const regions = read("regions");
const departments = read("departements");
const communes = read("communes").filter((commune) => commune.type === "commune-actuelle");
const epcis = read("epci");
const epts = read("ept");

// The priority quarters that the demonstration names, as facts; the whole list belongs to its own importer.
const qpvs = [
  ["QN03502M", "Villejean"],
  ["QN03503I", "Bréquigny - Champs-Manceaux - Les Clôteaux"],
  ["QN03504M", "Maurepas"],
  ["QN03505M", "Le Blosne"],
  ["QN03506I", "Cleunay"],
].map(([code, name]) => ({ code, name, commune: "35238" }));

const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
const memberOf = (groups) => new Map(groups.flatMap((group) => group.membres.map((member) => [member.code, group.code])));
const epciOf = memberOf(epcis);
const eptOf = memberOf(epts);
const grandParis = "200054781";

const parent = (kind, code) => (code ? [`${kind}:${code}`] : []);
const total = (members, value) => {
  const known = members.map(value).filter((number) => Number.isInteger(number));
  return known.length ? known.reduce((sum, number) => sum + number, 0) : "";
};

/** Each of the members' values once, the one of most communes first. */
function byFrequency(members, value) {
  const counts = new Map();
  members.forEach((member) => counts.set(value(member), (counts.get(value(member)) ?? 0) + 1));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
}

function departmentsAndRegions(group) {
  const members = group.membres.map((member) => communeOf.get(member.code));
  return [
    ...byFrequency(members, (commune) => commune.departement).map((code) => `DEPARTMENT:${code}`),
    ...byFrequency(members, (commune) => commune.region).map((code) => `REGION:${code}`),
  ];
}

function parentsOfCommune(commune) {
  return [
    ...parent("EPT", eptOf.get(commune.code)),
    ...parent("EPCI", epciOf.get(commune.code)),
    ...parent("DEPARTMENT", commune.departement),
    ...parent("REGION", commune.region),
  ];
}

const byCode = (a, b) => (a[1] < b[1] ? -1 : 1);
const rows = [
  ...regions
    .map((it) => ["REGION", it.code, it.nom, total(communes.filter((c) => c.region === it.code), (c) => c.population), [], "", it.zone])
    .sort(byCode),
  ...departments
    .map((it) => ["DEPARTMENT", it.code, it.nom, total(communes.filter((c) => c.departement === it.code), (c) => c.population),
      parent("REGION", it.region), "", it.zone])
    .sort(byCode),
  ...epcis.map((it) => ["EPCI", it.code, it.nom, it.populationMunicipale, departmentsAndRegions(it), it.code, it.type]).sort(byCode),
  ...epts
    .map((it) => ["EPT", it.code, it.nom, total(it.membres, (member) => member.populationMunicipale),
      [`EPCI:${grandParis}`, ...departmentsAndRegions(it)], it.code, "EPT"])
    .sort(byCode),
  ...communes.map((it) => ["COMMUNE", it.code, it.nom, it.population ?? "", parentsOfCommune(it), it.siren ?? "", ""]).sort(byCode),
  ...qpvs.map((it) => ["QPV", it.code, it.name, "", [`COMMUNE:${it.commune}`, ...parentsOfCommune(communeOf.get(it.commune))], "", "2024"]),
];

const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const line = (row) => row.map((value) => cell(Array.isArray(value) ? value.join("|") : String(value))).join(",");
const csv = ["kind,code,name,population,parents,siren,type", ...rows.map(line), ""].join("\n");

const gzip = gzipSync(Buffer.from(csv, "utf8"), { level: 9 });
// Node writes no timestamp; the byte that names the operating system is fixed too, so that every machine writes the same.
gzip[9] = 255;
writeFileSync(target, gzip);
console.log(`${rows.length} territories, ${csv.length} characters, ${gzip.length} bytes`);
