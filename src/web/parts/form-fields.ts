import { html, type Html } from "#documents/html/html.ts";
import type { Parameters } from "#web/addresses.ts";

/** One option of a selection. */
export type Option = { readonly value: string; readonly label: string };
/** Options under a common heading. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type FieldSetting = { readonly name: string; readonly label: string; readonly value: string | null };

/** An input with its label. */
export function inputField(
  setting: FieldSetting & { readonly type: "search" | "date"; readonly max?: string },
): Html {
  const { name, label, value, type, max } = setting;
  return html`<div class="kern-form-input">
<label class="kern-label" for="feld-${name}">${label}</label>
<input class="kern-form-input__input" id="feld-${name}" name="${name}" type="${type}" value="${value ?? ""}"${max !== undefined && html` max="${max}"`}${type === "search" && html` maxlength="200"`} />
</div>
`;
}

function option({ value, label }: Option, chosen: string | null): Html {
  return html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>
`;
}

/** A selection with its label. */
export function selectField(
  setting: FieldSetting & { readonly options?: readonly Option[]; readonly groups?: readonly OptionGroup[] },
): Html {
  const { name, label, value, options = [], groups = [] } = setting;
  const inGroups = groups.map(
    (one) => html`<optgroup label="${one.label}">
${one.options.map((inner) => option(inner, value))}</optgroup>
`,
  );
  return html`<div class="kern-form-input">
<label class="kern-label" for="feld-${name}">${label}</label>
<div class="kern-form-input__select-wrapper">
<select class="kern-form-input__select" id="feld-${name}" name="${name}">
${options.map((one) => option(one, value))}${inGroups}</select>
</div>
</div>
`;
}

/** Parameters that a form sends along unseen. */
export function hiddenFields(parameters: Parameters): readonly Html[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [
          html`<input type="hidden" name="${name}" value="${value}" />
`,
        ],
  );
}
