/** Name and revision of what reads the article of an HTML page; the number is raised when the same page may give another text. */
export const htmlExtractor = 'variorum-html@2';
