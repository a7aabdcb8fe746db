/** The fragment of the page's address that carries a recipe: what differs from the defaults, as web/src/recipe/link.ts reads it. */
export function recipeLink(recipe) {
  return `#recipe=${Buffer.from(JSON.stringify({ version: 1, ...recipe })).toString('base64url')}`;
}
