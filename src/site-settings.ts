import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type ArchivePaths, archivePaths } from './archive/work-folder.ts';
import { type InterfaceLanguage, isInterfaceLanguage } from './model/interface-language.ts';

/** Where an archive is read and built, and under which address it will be served. */
export interface SiteSettings {
  /** The project's folder, with the pages. */
  root: string;
  paths: ArchivePaths;
  /** Public address without a path; absent when nobody stated it. */
  site?: string;
  /** Begins and ends with a slash. */
  base: string;
  /** The language in which the site speaks. */
  language: InterfaceLanguage;
}

/** What the command line or the environment says; the rest comes from archive.yml. */
export interface SettingsInput {
  content?: string | undefined;
  out?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
}

/** The settings named in the environment: `VARIORUM_CONTENT`, `VARIORUM_OUT`, `VARIORUM_SITE`, `VARIORUM_BASE`. */
export function environmentInput(environment: Record<string, string | undefined>): SettingsInput {
  const { VARIORUM_CONTENT, VARIORUM_OUT, VARIORUM_SITE, VARIORUM_BASE } = environment;
  return { content: VARIORUM_CONTENT, out: VARIORUM_OUT, site: VARIORUM_SITE, base: VARIORUM_BASE };
}

/**
 * Settings of a site: what `input` leaves open comes from archive.yml, then from the defaults (`content`,
 * `dist`, base `/`). Never throws for a broken archive.yml: compiling reports it in full.
 */
export function siteSettings(root: string, input: SettingsInput): SiteSettings {
  const paths = archivePaths(root, input.content ?? 'content', input.out ?? 'dist');
  const stated = statedSettings(path.join(paths.content, 'archive.yml'));
  const site = input.site ?? stated.site;
  const base = withSlashes(input.base ?? stated.base ?? '/');
  return { root, paths, base, language: stated.language ?? 'en', ...(site === undefined ? {} : { site }) };
}

/** A base path with one slash at each end, as people leave them out. */
export function withSlashes(base: string): string {
  return `/${base}/`.replaceAll(/\/+/g, '/');
}

function statedSettings(file: string): { site?: string; base?: string; language?: InterfaceLanguage } {
  let config: unknown;
  try {
    config = parse(fs.readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch {
    // Missing or broken: compiling says so, with the line.
    return {};
  }
  const stated = (typeof config === 'object' && config !== null ? config : {}) as Record<string, unknown>;
  const { site, base, interface: language } = stated;
  const isAddress = typeof site === 'string' && /^https?:/.test(site) && URL.canParse(site);
  return {
    ...(isAddress ? { site } : {}),
    ...(typeof base === 'string' ? { base } : {}),
    ...(isInterfaceLanguage(language) ? { language } : {}),
  };
}
