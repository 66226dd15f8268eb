import { html, type Html } from "#documents/html/html.ts";

/** A field of a form with what stands in it; `fault` says what is wrong with it. */
export type FieldSetting = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
};

const idOf = (name: string): string => `feld-${name}`;

type Made = {
  readonly describedBy: Html | false;
  readonly hintPart: Html | false;
  readonly faultPart: Html | false;
};

function around({ name, hint, fault }: FieldSetting): Made {
  const ids = [hint && `${idOf(name)}-hinweis`, fault && `${idOf(name)}-fehler`].filter(Boolean).join(" ");
  return {
    describedBy: ids !== "" && html` aria-describedby="${ids}"`,
    hintPart:
      hint !== undefined &&
      html`<div class="kern-hint" id="${idOf(name)}-hinweis">${hint}</div>
`,
    faultPart:
      fault !== undefined &&
      html`<p class="kern-error" id="${idOf(name)}-fehler"><span class="kern-body">${fault}</span></p>
`,
  };
}

function framed(setting: FieldSetting, input: Html): Html {
  const { hintPart, faultPart } = around(setting);
  return html`<div class="kern-form-input${setting.fault !== undefined && " kern-form-input--error"}">
<label class="kern-label" for="${idOf(setting.name)}">${setting.label}</label>
${hintPart}${input}
${faultPart}</div>
`;
}

/** One line of text or a day. */
export function lineField(setting: FieldSetting & { readonly type?: "text" | "date" }): Html {
  const { name, value, type = "text" } = setting;
  const { describedBy } = around(setting);
  return framed(
    setting,
    html`<input class="kern-form-input__input" id="${idOf(name)}" name="${name}" type="${type}" value="${value}"${describedBy} />`,
  );
}

/** Several lines of text. */
export function areaField(
  setting: FieldSetting & { readonly rows: number; readonly isFixed?: boolean },
): Html {
  const { name, value, rows, isFixed } = setting;
  const { describedBy } = around(setting);
  // browsers leave out a line break right behind the opening tag
  return framed(
    setting,
    html`<textarea class="kern-form-input__input" id="${idOf(name)}" name="${name}" rows="${rows}"${isFixed === true && html` readonly`}${describedBy}>
${value}</textarea>`,
  );
}

/** A choice of a file. */
export function fileField(setting: Omit<FieldSetting, "value"> & { readonly accept: string }): Html {
  const { name, accept } = setting;
  const whole = { ...setting, value: "" };
  const { describedBy } = around(whole);
  return framed(
    whole,
    html`<input class="kern-form-input__input" id="${idOf(name)}" name="${name}" type="file" accept="${accept}"${describedBy} />`,
  );
}

/** A box to tick among others of its name. */
export function tickField(setting: {
  readonly name: string;
  readonly label: Html | string;
  readonly value: string;
  readonly isChecked: boolean;
}): Html {
  const { name, label, value, isChecked } = setting;
  const id = `${idOf(name)}-${value.replaceAll(/[^\w-]/gu, "-")}`;
  return html`<div class="kern-form-check">
<input class="kern-form-check__checkbox" id="${id}" name="${name}" type="checkbox" value="${value}"${isChecked && html` checked`} />
<label class="kern-label" for="${id}">${label}</label>
</div>
`;
}

/** A button that sends the form; with a name it tells which one was pressed. */
export function sendButton(setting: {
  readonly label: string;
  readonly tone: "primary" | "secondary" | "tertiary";
  readonly name?: string;
  readonly value?: string;
}): Html {
  const { label, tone, name, value } = setting;
  const told = name !== undefined && html` name="${name}" value="${value ?? ""}"`;
  return html`<button class="kern-btn kern-btn--${tone}" type="submit"${told}><span class="kern-label">${label}</span></button>
`;
}
