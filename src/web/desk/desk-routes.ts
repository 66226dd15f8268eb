import { accountRoutes } from "./account/account-routes.ts";
import { accountsRoutes } from "./accounts/accounts-routes.ts";
import type { DeskRoute } from "./asked.ts";
import { exportRoutes } from "./export/export-routes.ts";
import { importRoutes } from "./import/import-routes.ts";
import { reportRoutes } from "./report-use/report-routes.ts";
import { dashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { homeRoutes } from "./home/home-routes.ts";
import { inquiriesRoutes } from "./inquiries/inquiries-routes.ts";
import { messagesRoutes } from "./messages/messages-routes.ts";
import { mailsRoutes } from "./mails/mails-routes.ts";
import { tasksRoutes } from "./tasks/tasks-routes.ts";
import { projectsRoutes } from "./projects/projects-routes.ts";
import { registerRoutes } from "./register/register-routes.ts";
import { reportsRoutes } from "./reports/reports-routes.ts";

/** Every address of the desk; the matrix of rights is tried on this list. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  ...homeRoutes,
  ...messagesRoutes,
  ...registerRoutes,
  ...projectsRoutes,
  ...dashboardRoutes,
  ...reportsRoutes,
  ...inquiriesRoutes,
  ...reportRoutes,
  ...tasksRoutes,
  ...mailsRoutes,
  ...accountRoutes,
  ...accountsRoutes,
  ...exportRoutes,
  ...importRoutes,
];
