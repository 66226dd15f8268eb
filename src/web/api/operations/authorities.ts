import {
  listPublicAuthorities,
  readPublicExtents,
  type PublicAuthority,
  type PublicExtent,
} from "#actions/list-public-authorities.ts";
import type { Answered, Operation, Question } from "#web/api/operation.ts";
import { authorityLink } from "#web/api/record-view.ts";
import { listOf, named, objectOf } from "#web/api/schemas.ts";

const NOTHING: PublicExtent = { systems: 0, entries: 0, lastChange: null };

function view(baseUrl: string, authority: PublicAuthority, extent: PublicExtent): object {
  const { key, name, isClosed, marking } = authority;
  const [self, page] = [authorityLink(baseUrl, key), `${baseUrl}/ki/${encodeURIComponent(key)}`];
  return {
    ...{ key, name, isClosed, marking },
    ...extent,
    links: {
      ...{ self, records: `${self}/records`, papers: `${self}/papers`, page },
      ...{ feed: `${baseUrl}/feeds/${encodeURIComponent(key)}.atom`, data: `${page}/daten.json` },
    },
  };
}

async function viewsOf({ site }: Question, wanted?: string) {
  const { context, baseUrl } = site;
  const all = await listPublicAuthorities(context);
  const some = wanted === undefined ? all : all.filter(({ key }) => key === wanted);
  const extents = await readPublicExtents(
    context,
    some.map(({ key }) => key),
  );
  return some.map((one) => ({
    marking: one.marking,
    body: view(baseUrl, one, extents.get(one.key) ?? NOTHING),
  }));
}

export const authorities: Operation = {
  id: "authorities",
  path: "/api/v1/authorities",
  summary: "Behörden",
  description: "Alle Behörden mit öffentlichem Register, nach Kennung.",
  parameters: [],
  answer: objectOf({ authorities: listOf(named("Authority")) }),
  example: "/api/v1/authorities",
  run: async (question): Promise<Answered> => ({
    body: { authorities: (await viewsOf(question)).map(({ body }) => body) },
  }),
};

export const authority: Operation = {
  id: "authority",
  path: "/api/v1/authorities/{authority}",
  summary: "Eine Behörde",
  description: "Wie viel von ihrem Register öffentlich ist und wo es steht.",
  parameters: [],
  answer: named("Authority"),
  example: "/api/v1/authorities/musterstadt",
  run: async (question) => {
    const [only] = await viewsOf(question, question.path("authority"));
    return only ? { body: only.body, isDemonstration: only.marking !== null } : null;
  },
};
