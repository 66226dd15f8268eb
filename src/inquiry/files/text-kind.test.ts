import assert from "node:assert/strict";
import { test } from "node:test";
import { textKind } from "./text-kind.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a text is told from a web page and an e-mail by how it begins", () => {
  assert.equal(textKind(bytes("Große Anfrage\n\n1. Welche <b>Systeme</b>?")), "text/plain");
  assert.equal(textKind(bytes('<?xml version="1.0"?>\n<!DOCTYPE html><html>')), "text/html");
  assert.equal(textKind(bytes("<p>Anfrage</p><p>Fragen</p>")), "text/html");
  assert.equal(textKind(bytes("From: rat@example.org\r\nMIME-Version: 1.0\r\n\r\nText")), "message/rfc822");
});

test("a German letter head is no e-mail, and a lone angle bracket no web page", () => {
  assert.equal(textKind(bytes("Betreff: Anfrage\nDatum: 1.2.2026\nFrom: irgendwo\n\nText")), "text/plain");
  assert.equal(textKind(bytes("< 5 Systeme\nWelche?")), "text/plain");
});

test("text in UTF-16 and Windows-1252 is text", () => {
  assert.equal(textKind(Buffer.from("\ufeffGroße Anfrage über KI", "utf16le")), "text/plain");
  assert.equal(textKind(Buffer.from("Große Anfrage über KI", "latin1")), "text/plain");
});

test("what is no text has no kind of text", () => {
  assert.equal(textKind(bytes("%PDF-1.7\nstream")), null);
  assert.equal(textKind(bytes("PK\u0003\u0004")), null);
  assert.equal(textKind(bytes(String.raw`{\rtf1 Text}`)), null);
  assert.equal(textKind(new Uint8Array(3000)), null);
});
