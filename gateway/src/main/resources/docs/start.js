// A file of its own, because the page's policy allows no script in the page.
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  displayRequestDuration: true,
  filter: true,
  tagsSorter: 'alpha',
  // The validator badge would send the document to somebody else's server.
  validatorUrl: null,
});
