import js from '@eslint/js';

const browser = ['window', 'document', 'localStorage', 'getComputedStyle', 'CSSStyleSheet', 'Image', 'setTimeout'];
const globals = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'script', globals: globals([...browser, 'SETTINGS']) },
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-var': 'error' },
  },
];
