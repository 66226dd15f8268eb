import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { deskView } from "#web/desk/register/desk-view.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { projectsContent } from "#web/portal/projects/projects-content.ts";

/** Projects as far as this person may read them: the council's members see those that are meant for the council alone. */
async function showProjects(asked: Asked): Promise<DeskAnswer> {
  const view = await deskView(asked);
  if (!view) return { page: refusedPage() };
  const { register, shown } = view;
  return {
    page: {
      title: "Vorhaben und frühzeitige Einbindung",
      place: "Vorhaben",
      trail: [
        { label: register.name, address: `/desk/${encodeURIComponent(register.authority)}` },
        { label: "Vorhaben", address: null },
      ],
      authority: authorityOf(shown),
      body: projectsContent(shown),
    },
  };
}

/** Early involvement: what is planned, what the council is asked, and what became of it. */
export const projectsRoutes: readonly DeskRoute[] = [
  { method: "get", path: "/desk/:authority/vorhaben", deed: "record.read", handle: showProjects },
];
