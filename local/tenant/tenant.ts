/** The fictional organisation that Microsoft 365 in miniature hosts. Ids are fixed so that scripts can name them. */
export const tenant = {
  id: '6f1d0a52-0000-4000-8000-000000000001',
  name: 'Björkstads kommun',
  administration: 'Arbetsmarknadsförvaltningen',
  domain: 'bjorkstad.example',
  /** Graph's composite site id: host, site collection, site. */
  siteId:
    'bjorkstad.sharepoint.example,6f1d0a52-0000-4000-8000-0000000000a1,6f1d0a52-0000-4000-8000-0000000000a2',
  siteName: 'Lex Sarah',
} as const;

/** Applications registered in the tenant. Their secrets are made at the first start. */
export const apps = {
  /** The functions app: its API, and its app-only access to Graph (by certificate). */
  functions: '6f1d0a52-0000-4000-8000-0000000000b1',
  /** The bot. */
  bot: '6f1d0a52-0000-4000-8000-0000000000b2',
  /** Office, which signs people in to add-ins. */
  office: '6f1d0a52-0000-4000-8000-0000000000b3',
  /** The administrator's tool that provisions the site. */
  administration: '6f1d0a52-0000-4000-8000-0000000000b4',
} as const;
