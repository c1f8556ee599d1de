import js from '@eslint/js';
import accessibility from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ABSENT = 'What may be absent is left out by present(…) or presentIf(…) of contracts/src/shared/present.ts.';
const EVERYWHERE = [
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
  ...['', 'ConditionalExpression > '].map((deeper) => ({
    selector: `:matches(SpreadElement, JSXSpreadAttribute) > ConditionalExpression > ${deeper}ObjectExpression[properties.length=0]`,
    message: ABSENT,
  })),
  {
    selector: ":matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > LogicalExpression[operator='&&']",
    message: ABSENT,
  },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      '.huji/**',
      'coverage/**',
      'reports/**',
      'contracts/{openapi,asyncapi,schemas,client}/**',
      '**/dist/**',
      '**/dist.*/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
    },
  },
  {
    // A function is read in one look; a list that is emitted is read by nobody.
    files: ['contracts/src/**/*.ts', 'services/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'services/*/src/http/operations.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }] },
  },
  {
    // The environment, the clock and randomness stand in one named file each.
    files: ['contracts/src/**/*.ts', 'services/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in chassis/runtime/config.ts.' },
        { object: 'Date', property: 'now', message: 'The time is asked in chassis/runtime/business-clock.ts.' },
        { object: 'Math', property: 'random', message: 'Randomness is asked in chassis/security/randomness.ts.' },
        { object: 'crypto', property: 'randomUUID', message: 'Ids are made in chassis/runtime/ids.ts.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:crypto',
              importNames: ['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync', 'webcrypto'],
              message: 'Randomness is asked in chassis/security/randomness.ts.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...EVERYWHERE,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The time is asked in chassis/runtime/business-clock.ts.',
        },
      ],
    },
  },
  {
    ...hooks.configs.flat.recommended,
    files: ['services/console/web/**/*.{ts,tsx}'],
  },
  {
    ...accessibility.configs.recommended,
    files: ['services/console/web/**/*.tsx'],
    rules: {
      ...accessibility.configs.recommended.rules,
      // What scrolls is reached by the keyboard.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      // … and takes the keys that scroll; no other events.
      'jsx-a11y-x/no-noninteractive-element-interactions': [
        'error',
        { handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyPress', 'onKeyUp'] },
      ],
      // No compiler memoizes these pages: what it cannot memoize is no fault.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['services/console/web/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['services/chassis/src/{runtime/config,runtime/business-clock,security/randomness}.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts', '**/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { module: 'readonly', process: 'readonly', require: 'readonly' } },
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
