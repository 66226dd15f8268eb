import type { FastifyInstance, preHandlerHookHandler } from "fastify";

/** Lets only forms through that were opened on this site. */
export function provenForm(desk: FastifyInstance): preHandlerHookHandler {
  return (request, reply, done) => desk.csrfProtection(request, reply, done);
}
