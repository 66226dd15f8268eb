import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeText } from "./decode-text.ts";

const TEXT = "Über welche Maßnahmen verfügt das Amt?";

test("UTF-8 is read with and without a byte order mark", () => {
  assert.equal(decodeText(Buffer.from(TEXT, "utf8")), TEXT);
  assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`, "utf8")), TEXT);
});

test("UTF-16 is read by its mark and, without one, by its NUL bytes", () => {
  assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`, "utf16le")), TEXT);
  assert.equal(decodeText(Buffer.from(TEXT, "utf16le")), TEXT);
  assert.equal(decodeText(Buffer.from(TEXT, "utf16le").swap16()), TEXT);
});

test("what is not UTF-8 is read as Windows-1252, typographic quotes included", () => {
  assert.equal(decodeText(Uint8Array.of(0x84, 0xdc, 0x62, 0x65, 0x72, 0x93)), "„Über“");
});

test("any bytes give a text", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === "string"));
});
