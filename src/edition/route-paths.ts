/** The pages that a site has whatever its content: they can be linked to, and nothing else can have their address. */
export const routePaths: readonly string[] = [
  '/',
  '/articles/',
  '/topics/',
  '/countries/',
  '/regions/',
  '/places/',
  '/people/',
  '/organizations/',
  '/storylines/',
  '/authors/',
  '/kinds/',
  '/archive/',
  '/corrections/',
  '/about/',
  '/404.html',
];
