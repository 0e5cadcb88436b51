/** A text cut to so many characters (code points) at most, the last of them an ellipsis when something was cut. */
export function shorten(text: string, maxCharacters: number): string {
  const characters = Array.from(text);
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text;
}
