/** When a feed without entries was updated: a fixed moment, so that an empty feed does not look new each time. */
export const FEED_BEGIN = "2020-01-01T00:00:00.000Z";
