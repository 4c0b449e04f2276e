import { createCA, createCert } from 'mkcert';

type Pem = { certificate: string; key: string };

const tenYearsInDays = 3650;

/** A certificate authority of one's own, a server certificate for localhost, and a client certificate. */
export async function makeCertificates(): Promise<{ ca: string; server: Pem; client: Pem }> {
  const ca = await createCA({
    organization: 'Microsoft 365 in miniature',
    countryCode: 'SE',
    state: 'Björkstads län',
    locality: 'Björkstad',
    validity: tenYearsInDays,
  });
  const issue = async (domains: string[]): Promise<Pem> => {
    const { cert, key } = await createCert({ domains, validity: tenYearsInDays, ca });
    return { certificate: cert, key };
  };
  return {
    ca: ca.cert,
    server: await issue(['localhost', '127.0.0.1']),
    client: await issue(['lex-sarah-functions.example']),
  };
}
