import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { type BuildObserver, variorum } from './integration.ts';
import type { SiteSettings } from './site-settings.ts';

/** What the maker of the configuration knows. */
export interface AstroSettingsOptions {
  command: 'build' | 'other';
  observer?: BuildObserver;
  /** `compileSite` was just called: the integration need not do it. */
  isCompiled?: boolean;
}

/**
 * Astro's configuration for an archive: the same for `variorum build` and for plain `astro`. A build goes to
 * the staging folder, which the integration swaps in when all of it succeeded.
 */
export function astroSettings(
  settings: SiteSettings,
  { command, observer = {}, isCompiled = false }: AstroSettingsOptions,
): AstroUserConfig {
  const { root, paths, site, base, language } = settings;
  return {
    root,
    outDir: command === 'build' ? paths.staging : paths.out,
    cacheDir: paths.cache,
    ...(site === undefined ? {} : { site }),
    base,
    output: 'static',
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    integrations: [variorum(settings, observer, isCompiled)],
    experimental: { incrementalBuild: true },
    vite: {
      build: { assetsInlineLimit: 0 },
      // package.json maps these imports to English, for everything else than pages.
      resolve: { alias: [{ find: /^#words\//, replacement: `${path.join(root, 'src/i18n', language)}/` }] },
    },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
        ],
        // Pagefind's engine is WebAssembly.
        scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
        styleDirective: { resources: ["'self'"] },
      },
    },
  };
}
