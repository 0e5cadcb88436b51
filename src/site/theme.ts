import { type AccentColours, accentColours } from '../model/accent.ts';

/** The stylesheet of an archive with a colour of its own: it stands above the tokens of the site, whichever comes first. */
export function themeStylesheet(accent: string): string {
  const { light, dark } = accentColours(accent);
  return `${rule(light)}\n@media screen and (prefers-color-scheme: dark) {\n${rule(dark)}\n}\n`;
}

function rule({ accent, hover, ground, half }: AccentColours): string {
  return `:root:root {
  --accent: ${accent};
  --accent-hover: ${hover};
  --accent-ground: ${ground};
  --accent-half: ${half};
}`;
}
