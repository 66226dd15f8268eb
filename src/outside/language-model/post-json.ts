import { setTimeout as wait } from "node:timers/promises";

/** A call and how long it may take, waiting included. */
export type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly milliseconds: number;
  readonly mostBytes: number;
};

/** What came back: a whole text with its status, or why there is none. */
export type Posted =
  | { readonly status: number; readonly text: string }
  | { readonly trouble: "too-slow" | "unreachable" | "redirected" | "too-large" };

type Once = Posted & { readonly retryAfter?: string | null };

/** Waited before the second try where the other side names no time. */
const PAUSE_MS = 500;

async function textWithin(response: Response, mostBytes: number): Promise<string | null> {
  if (response.body === null) return "";
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // leaving the loop early ends the connection
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

async function postOnce({ url, headers, body, mostBytes }: Post, signal: AbortSignal): Promise<Once> {
  try {
    const response = await fetch(url, { method: "POST", redirect: "manual", headers, body, signal });
    const { status } = response;
    if (status === 0 || (status >= 300 && status < 400)) {
      await response.body?.cancel();
      return { trouble: "redirected" };
    }
    const text = await textWithin(response, mostBytes);
    if (text === null) return { trouble: "too-large" };
    return { status, text, retryAfter: response.headers.get("retry-after") };
  } catch {
    return { trouble: signal.aborted ? "too-slow" : "unreachable" };
  }
}

/** Milliseconds that `Retry-After` asks to wait: it holds seconds or a date. */
function pauseOf(retryAfter: string | null | undefined): number {
  if (!retryAfter) return PAUSE_MS;
  if (/^\d{1,9}$/u.test(retryAfter)) return Number(retryAfter) * 1000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? PAUSE_MS : Math.max(0, at - Date.now());
}

const isBusy = (posted: Once): posted is Once & { readonly status: number } =>
  "status" in posted && (posted.status === 429 || posted.status >= 500);

/**
 * Posts JSON to one address and reads the whole answer within the time. Redirects are not followed; a busy server
 * (429, 5xx) is tried once more if the wait it asks for fits into the time.
 */
export async function postJson(post: Post): Promise<Posted> {
  const end = performance.now() + post.milliseconds;
  const signal = AbortSignal.timeout(post.milliseconds);
  const first = await postOnce(post, signal);
  if (!isBusy(first)) return first;
  const pause = pauseOf(first.retryAfter);
  if (performance.now() + pause >= end) return first;
  await wait(pause);
  return postOnce(post, signal);
}
