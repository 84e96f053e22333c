// Opens report pages in headless Chromium and checks what a reader relies on: nothing is asked for from outside, no
// error, no serious violation of accessibility, keys alone suffice, nothing sticks out, printing keeps the findings.
//   node check_pages.mjs MODULES CHROMIUM FOLDER
// FOLDER holds the pages, <name>.<lang>.html.
import { createRequire } from "module";
import { execFileSync } from "child_process";
import { readdirSync, readFileSync } from "fs";
import { join } from "path";
import { pathToFileURL } from "url";

const [modules, browserPath, folder] = process.argv.slice(2);
const require = createRequire(join(modules, "/"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const kRules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const kContrast = { type: "rule", values: ["color-contrast"] };  // all that a theme changes
const kAllStates = /^weather/;  // pages that are small enough for all rules again, unfolded
const kSerious = ["serious", "critical"];
const kWidths = [360, 1280];
const failures = [];
const fail = (page, what) => failures.push(`${page}: ${what}`);

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

// A page of its own context, in which every request but for the file itself is refused and told.
async function open(name, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const address = pathToFileURL(join(folder, name)).href;
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address || url.startsWith("data:")) return route.continue();
    fail(name, `asks for ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && fail(name, `console: ${message.text()}`));
  page.on("pageerror", (error) => fail(name, `error: ${error.message}`));
  await page.goto(address);
  return { context, page };
}

async function checkAccess(name, page, state, rules) {
  await page.evaluate(axe + "; undefined");
  const result = await page.evaluate((runOnly) => axe.run(document, { runOnly, resultTypes: ["violations"] }), rules);
  for (const each of result.violations) {
    const where = each.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(" | ");
    if (kSerious.includes(each.impact)) fail(name, `${state}: axe ${each.id} (${each.impact}): ${where}`);
    else console.log(`note: ${name}, ${state}: axe ${each.id} (${each.impact}): ${where}`);
  }
}

async function checkWidths(name, page) {
  for (const width of kWidths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fail(name, `at ${width} pixels the page is ${wide} wide`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const active = (page) => page.evaluate(() => {
  const e = document.activeElement;
  return { tag: e.tagName, id: e.id, inCard: !!e.closest(".card"), open: e.tagName === "SUMMARY" && e.parentElement.open };
});

async function tabTo(page, wanted) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    if (wanted(await active(page))) return true;
  }
  return false;
}

const shown = (page) => page.locator(".card:not([hidden])").count();

async function checkKeys(name, page) {
  const all = await page.locator(".card").count();
  if (all === 0) return;
  if (await page.locator("#filters").count()) {
    if (!(await tabTo(page, (e) => e.id === "by-certainty"))) return fail(name, "no way to the filters by keys");
    const suspected = await page.locator(".card.suspected").count();
    await page.keyboard.press("End");
    if ((await shown(page)) !== suspected) fail(name, "the filter by certainty does not filter");
    await page.keyboard.press("Home");
    if (!(await tabTo(page, (e) => e.id === "by-text"))) return fail(name, "no way to the text filter by keys");
    await page.keyboard.type("no finding says this");
    if ((await shown(page)) !== 0 || !(await page.locator("#no-match").isVisible())) fail(name, "the text filter does not filter");
    for (let i = 0; i < 20; i++) await page.keyboard.press("Backspace");
    if ((await shown(page)) !== all) fail(name, "the text filter does not let go");
    if (!(await tabTo(page, (e) => e.id === "open-all"))) return fail(name, "no way to unfold all by keys");
    await page.keyboard.press("Enter");
    if (await page.locator(".card details:not([open])").count()) fail(name, "not all is unfolded");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    if (await page.locator(".card details[open]").count()) fail(name, "not all is folded");
  }
  if (!(await tabTo(page, (e) => e.tag === "SUMMARY" && e.inCard))) return fail(name, "no way to what is folded by keys");
  await page.keyboard.press("Enter");
  if (!(await active(page)).open) fail(name, "the key does not unfold");
  await page.keyboard.press("Space");
  if ((await active(page)).open) fail(name, "the key does not fold");
}

const bare = (text) => text.normalize("NFKC").replace(/\s+/g, "");

async function checkPrint(name, page) {
  const titles = await page.locator(".card h4").evaluateAll((all) => all.map((e) => e.lastChild.textContent));
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const text = bare(execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString());
  // A title that wraps around a label on its line is found by its beginning.
  for (const title of titles) if (!text.includes(bare(title).slice(0, 12))) fail(name, `not in print: ${title}`);
}

async function checkWithoutScript(name) {
  const { context, page } = await open(name, { javaScriptEnabled: false });
  if (await page.locator("#filters:visible, .theme:visible").count()) fail(name, "dead controls without a script");
  if (!(await page.locator("h1").isVisible())) fail(name, "nothing to read without a script");
  const summary = page.locator(".card summary").first();
  if (await summary.count()) {
    await summary.click();
    if (!(await page.locator(".card details").first().getAttribute("open") !== null)) fail(name, "does not unfold without a script");
  }
  await context.close();
}

const names = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
async function check(name) {
  for (const colorScheme of ["light", "dark"]) {
    const { context, page } = await open(name, { colorScheme });
    if (colorScheme === "light") {
      await checkAccess(name, page, "light", kRules);
      await checkWidths(name, page);
      await checkKeys(name, page);
      await page.evaluate(() => document.querySelectorAll(".card details, #collections details").forEach((d) => { d.open = true; }));
      await checkWidths(name, page);
    } else {
      await page.evaluate(() => {
        document.querySelectorAll(".card details").forEach((d) => { d.open = true; });
        const law = document.querySelector(".law.hit");
        if (law) law.open = true;
      });
      await checkAccess(name, page, "dark, unfolded", kAllStates.test(name) ? kRules : kContrast);
    }
    await context.close();
  }
  const { context, page } = await open(name);
  await checkPrint(name, page);
  await context.close();
  await checkWithoutScript(name);
}
// Two at a time: a page keeps a browser's process busy, and most machines have two processors at least.
const queue = [...names];
const worker = async () => {
  for (let name = queue.shift(); name; name = queue.shift()) await check(name);
};
await Promise.all([worker(), worker()]);
await browser.close();
console.log(`${names.length} pages`);
failures.forEach((line) => console.error(`FAILED: ${line}`));
process.exit(failures.length || !names.length ? 1 : 0);
