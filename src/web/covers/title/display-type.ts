// The family of titles and great letters, as attributes: a strict content policy forbids `style`.

export const displayType: string = 'font-family="Fraunces, Georgia, serif" font-weight="600"';
