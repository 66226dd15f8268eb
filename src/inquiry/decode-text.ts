const SAMPLE_BYTES = 4096;

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in German text every second byte is NUL, in one half only. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const halves = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) halves[at % 2] = (halves[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = halves;
  const enough = sample.length / 5;
  if (odd > enough && even < odd / 10) return "utf-16le";
  if (even > enough && odd < even / 10) return "utf-16be";
  return null;
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/**
 * Which text these bytes are: a byte order mark decides, else UTF-8 if it is flawless,
 * else UTF-16 by its NUL bytes, else Windows-1252. Never fails; no bytes give an empty text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? guessUtf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  return decodeStrictly(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}
