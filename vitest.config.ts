import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Bounds a test that hangs; a slow machine is no fault.
    testTimeout: 60_000,
    env: { TZ: 'UTC' },
    setupFiles: ['test/no-network.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          // Each file builds whole archives: two at a time keep the memory of a small machine.
          maxWorkers: 2,
        },
      },
    ],
  },
});
