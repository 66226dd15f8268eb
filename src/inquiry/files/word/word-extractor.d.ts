declare module "word-extractor" {
  type Document = {
    getBody(): string;
    getTextboxes(options: { readonly includeHeadersAndFooters: boolean }): string;
  };
  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>;
  }
}
