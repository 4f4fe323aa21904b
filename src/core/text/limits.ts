/** What a deck may hold; a bigger one is refused with a diagnostic, so that no file can stall or crash a reader. */
export const limits = {
  bytes: 8 * 1024 * 1024,
  /** Each holds a node, in a deck of any sense; a million empty ones take the lexer seconds. */
  lines: 500_000,
  depth: 32,
  tokens: 2_000_000,
  /** Counted after aliases, so that a few lines cannot stand for millions. */
  nodes: 500_000,
  keys: 1_000,
  items: 20_000,
  aliases: 1_000,
  /** Characters that aliases stand for: one long text may not become a thousand. */
  aliased: 1_000_000,
  documents: 50,
  /** Characters of one text. */
  text: 64 * 1024,
  /** Syntax errors of one file. */
  errors: 10_000,
  /** Findings of one lint rule in one file; one more says that there are more. */
  findings: 20_000,
} as const;

/** How many lines of a text are told apart that is refused where it has too many: those around. */
export const linesTold = limits.lines + 10;
