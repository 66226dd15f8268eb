import config from "../../oxlint.config.ts";

/** The real configuration, only without the line that keeps the planted sins out of it. */
export default { ...config, ignorePatterns: [] };
