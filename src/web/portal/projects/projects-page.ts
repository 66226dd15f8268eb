import { registerAddress } from "#web/addresses.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Page } from "#web/parts/page.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import { projectsContent } from "./projects-content.ts";

/** The public page of an authority's projects. */
export function projectsPage(register: ShownRegister): Page {
  const { say, language } = tongueOf(register);
  const title = say("Vorhaben und frühzeitige Einbindung", "Projects and early involvement");
  return {
    title: `${title}: ${register.name}`,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: register.name, address: registerAddress(register.authority) },
      { label: say("Vorhaben", "Projects"), address: null },
    ],
    authority: authorityOf(register),
    section: "projects",
    language,
    body: projectsContent(register),
  };
}
