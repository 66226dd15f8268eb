/**
 * The role in which all work on the register is done: it owns nothing and cannot log in, so PostgreSQL holds it to
 * row-level security and to the rights that migrations grant it.
 */
export const APP_ROLE = "kontor_app";
