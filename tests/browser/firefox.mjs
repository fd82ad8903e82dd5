// What a reader does, in Firefox, by WebDriver BiDi:
//
//     node firefox.mjs FIREFOX ADDRESS JSON
//
// JSON: {"pages": [...], "lab": {"page", "slug", "answer", "fixed"}}. Prints one line of JSON
// for each step: {"step", "error"}, where `error` is null if all was as it should be.
import puppeteer from "puppeteer-core";

const [firefox, address, given] = process.argv.slice(2);
const { pages, lab } = JSON.parse(given);
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 812 };
const PATIENCE = 60_000; // milliseconds: nothing depends on how fast the machine is

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
});
const page = await browser.newPage();
page.setDefaultTimeout(PATIENCE);
let faults = [];
page.on("console", (message) => {
  if (message.type() === "error") faults.push(message.text());
});
page.on("pageerror", (error) => faults.push(error.message));

async function step(name, act) {
  faults = [];
  let error = null;
  try {
    await act();
    if (faults.length) error = faults.join("\n");
  } catch (thrown) {
    error = String(thrown);
  }
  console.log(JSON.stringify({ step: name, error }));
}

function must(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

async function open(name) {
  await page.goto(`${address}/${name}.html`, { waitUntil: "load" });
}

for (const name of pages) {
  await step(`page ${name}`, async () => {
    for (const screen of [WIDE, NARROW]) {
      await page.setViewport(screen);
      await open(name);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      must(over <= 0, `${over} pixels wider than a screen of ${screen.width}`);
    }
  });
}
await page.setViewport(WIDE);

await step("search", async () => {
  await open("index");
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] input[type=search]");
  await page.keyboard.type("sql injection", { delay: 30 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll("dialog[open] a")].some((link) =>
      link.href.includes("security/sqlinjection"),
    ),
  );
});

const taskOf = (number) => `[data-lab='${lab.slug}'] details.lab-task:nth-of-type(${number})`;

/** Writes a program or an input, presses a button, and returns what the lab then says. */
async function run(number, text, button) {
  const task = await page.waitForSelector(taskOf(number));
  return task.evaluate(
    async (details, value, name, patience) => {
      details.open = true;
      const field = details.querySelector(".lab-field");
      field.value = value;
      field.dispatchEvent(new Event("input"));
      const named = (words) =>
        [...details.querySelectorAll("button")].find((each) => each.textContent.trim() === words);
      named(name).click();
      const start = Date.now();
      const running = () => named("Stop").checkVisibility();
      do await new Promise((resolve) => setTimeout(resolve, 100));
      while (running() && Date.now() - start < patience);
      return details.querySelector("[role=status]").textContent;
    },
    text,
    button,
    PATIENCE,
  );
}

await step("lab: attack", async () => {
  await open(lab.page);
  const said = await run(1, lab.answer, "Run");
  must(said.startsWith("won"), `the lab said: ${said}`);
});
await step("lab: fix", async () => {
  const said = await run(2, lab.fixed, "Check");
  must(said.startsWith("holds"), `the lab said: ${said}`);
});
await step("learning path", async () => {
  await open("reference/paths");
  const box = await page.waitForSelector(".path-chapter input");
  await box.click();
  await page.reload();
  const checked = await page.$eval(".path-chapter input", (each) => each.checked);
  must(checked, "the tick did not stay");
});
await browser.close();
