import tseslint from 'typescript-eslint';

/** The deployables. Nothing may import one: arrows run from apps and samples to packages, never back or across. */
const deployables = [
  'control-plane',
  'cdc-ingestion',
  'transformation',
  'webhook-dispatch',
  'inbound-gateway',
  'audit',
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/generated/', '**/node_modules/', '.crossdock/', '**/.turbo/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,mts,mjs,js}'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        {
          paths: deployables.map((name) => ({
            name: `@crossdock/${name}`,
            message: 'Apps are not imported: talk over a topic or HTTP.',
          })),
          patterns: [
            {
              // Out of one's own workspace, into a neighbour or another folder of workspaces.
              regex: '^(\\.\\./){2,}[a-z-]+/(src|test|dist)/|(^|/)(apps|samples)/',
              message:
                'Workspaces meet at public edges only, and apps not at all: talk over a topic or HTTP.',
            },
            {
              group: ['@crossdock/*/src/**', '@crossdock/*/dist/**'],
              message: "Use the package's public edge.",
            },
          ],
        },
      ],
    },
  },
  {
    // Programs that speak to a person through the terminal.
    files: ['scripts/**', 'packages/local-stack/**', 'packages/benchmarks/**', 'samples/**', '**/scripts/**'],
    rules: { 'no-console': 'off' },
  },
);
