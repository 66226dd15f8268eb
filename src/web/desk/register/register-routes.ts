import type { DeskRoute } from "#web/desk/asked.ts";
import { attachmentRoutes } from "./attachment-routes.ts";
import { formRoutes } from "./form-routes.ts";
import { historyRoutes } from "./history-routes.ts";
import { listRoutes } from "#web/desk/register/list/list-routes.ts";
import { recordRoutes } from "./record-routes.ts";

/** The register at the desk: list, records, forms, histories, attachments. */
export const registerRoutes: readonly DeskRoute[] = [
  ...listRoutes,
  ...formRoutes,
  ...recordRoutes,
  ...historyRoutes,
  ...attachmentRoutes,
];
