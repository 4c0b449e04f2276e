/** The only place that asks Office for a token: an access token for our API, or undefined when there is none. */
export async function accessToken(): Promise<string | undefined> {
  try {
    return await Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true });
  } catch {
    return undefined;
  }
}
