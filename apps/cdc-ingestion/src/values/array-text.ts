/**
 * PostgreSQL's text of an array, `{1,NULL,"a,b",{…}}`, as a JSON array. An unquoted NULL is null; every other element
 * goes through the rule of the element type. Answers null for what it cannot take: arrays with bounds of their own
 * (`[0:1]={…}`), which a JSON array would lose, and text that is no array.
 *
 * Source of the grammar: PostgreSQL manual, "Array Input and Output Syntax". The delimiter is a comma for every type
 * but `box`.
 */
export function arrayJson(text: string, element: (text: string) => string): string | null {
  if (text.charCodeAt(0) !== openBrace) return null;
  const reader = new ArrayReader(text, element);
  const json = reader.array();
  return json !== null && reader.finished ? json : null;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const quote = 0x22;
const backslash = 0x5c;

class ArrayReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly element: (text: string) => string,
  ) {}

  get finished(): boolean {
    return this.at === this.text.length;
  }

  array(): string | null {
    this.at += 1;
    if (this.text.charCodeAt(this.at) === closeBrace) {
      this.at += 1;
      return '[]';
    }
    let json = '[';
    for (;;) {
      const item = this.item();
      if (item === null) return null;
      json += item;
      const next = this.text.charCodeAt(this.at);
      this.at += 1;
      if (next === closeBrace) return `${json}]`;
      if (next !== comma) return null;
      json += ',';
    }
  }

  private item(): string | null {
    const first = this.text.charCodeAt(this.at);
    if (first === openBrace) return this.array();
    if (first === quote) return this.quotedItem();
    const from = this.at;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code === comma || code === closeBrace) break;
      if (code === quote || code === backslash || code === openBrace) return null;
      this.at += 1;
    }
    if (from === this.at) return null;
    const word = this.text.slice(from, this.at);
    return word === 'NULL' ? 'null' : this.element(word);
  }

  private quotedItem(): string | null {
    let word = '';
    let from = ++this.at;
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === backslash) {
        word += this.text.slice(from, this.at);
        from = ++this.at;
      } else if (code === quote) {
        word += this.text.slice(from, this.at);
        this.at += 1;
        return this.element(word);
      }
    }
    return null;
  }
}
