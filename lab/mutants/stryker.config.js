export default {
  testRunner: 'vitest',
  vitest: { configFile: 'lab/mutants/vitest.config.ts', related: false },
  // Code that runs once, at the start, would need a new start for each mutant: lexicons, constants.
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // What loops for ever is told by counting; a clock that
  // is too short takes a busy machine for a dead mutant.
  timeoutMS: 8_000,
  concurrency: 1,
  // A second run tries again only what lived through the first and what has changed.
  incremental: true,
  incrementalFile: `out/mutants/${process.env.MUTATED_ROOM}.json`,
  tempDirName: 'out/stryker',
  // The compiler would have to be found beside Stryker to read tsconfig.json; nothing here needs it.
  ignorePatterns: ['out', 'docs', 'openapi', 'public', 'lab', '!lab/mutants', '.wrangler', 'tsconfig.json'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
}
