import type { DeskRoute } from "./asked.ts";
import { homeRoutes } from "./home/home-routes.ts";

/** Every address of the desk; the matrix of rights is tried on this list. */
export const DESK_ROUTES: readonly DeskRoute[] = [...homeRoutes];
