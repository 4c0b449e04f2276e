/** The page; everything on it is drawn by `page/main.ts`. */
export const pageHtml = `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>SharePoint i miniatyr</title>
    <link rel="icon" href="/pages/sharepoint/icon.svg" />
    <link rel="stylesheet" href="/pages/portal/shell.css" />
    <link rel="stylesheet" href="/pages/sharepoint/sharepoint.css" />
    <script src="/pages/sharepoint/main.js" defer></script>
  </head>
  <body>
    <div id="page"><p class="waiting first">Hämtar…</p></div>
  </body>
</html>
`;
