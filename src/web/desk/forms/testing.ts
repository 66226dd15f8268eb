/** For tests only: what the form of a page holds, as a browser would send it. */
/** Text as it stood before it was written into a page. */
export function plain(text: string): string {
  const entities = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/gu, (_, name: keyof typeof entities) => entities[name]);
}

const attribute = (tag: string, id: string): string | undefined =>
  new RegExp(` ${id}="([^"]*)"`, "u").exec(tag)?.[1];

/** Inputs that would be sent: those that are not ticked are left out. */
function inputsIn(form: string): readonly (readonly [string, string])[] {
  const tags = [...form.matchAll(/<input [^>]*>/gu)].map(([tag]) => tag);
  const sent = tags.filter((tag) => !/type="(?:radio|checkbox)"/u.test(tag) || tag.includes(" checked"));
  return sent.map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""] as const);
}

const TEXTS = /<textarea [^>]*name="([^"]*)"[^>]*>\n([\s\S]*?)<\/textarea>/gu;
const SELECTS = /<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu;

/** The fields that the form of a page holds, as a browser would send them unchanged. */
export function fieldsOf(body: string): Record<string, string | string[]> {
  const form = /<form class="record-form"[\s\S]*?<\/form>/u.exec(body)?.[0] ?? "";
  const texts = [...form.matchAll(TEXTS)].map(([, name = "", text = ""]) => [name, text] as const);
  const chosen = [...form.matchAll(SELECTS)].map(([, name = "", options = ""]) => {
    return [name, /<option value="([^"]*)" selected/u.exec(options)?.[1] ?? ""] as const;
  });
  const all = [...inputsIn(form), ...texts, ...chosen].filter(([name]) => name !== "_csrf");
  const byName = Map.groupBy(all, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.map(([, value]) => plain(value))]),
  );
}
