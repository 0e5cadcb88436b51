import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.dist.variorum-*/', '.variorum/', '.astro/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `${count}` with a number is how every message here is made.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Indices are checked by `noUncheckedIndexedAccess`; a non-null assertion after a checked length reads better than a dead branch.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Control characters are what several patterns here look for.
      'no-control-regex': 'off',
    },
  },
  // Configuration files are plain JavaScript for Node.
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } } },
);
