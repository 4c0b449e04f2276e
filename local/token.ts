import { askSignIn } from './askSignIn';
import { dataFolder, readInstallation } from './installation';
import { peopleList } from './peopleList';
import { readRunning } from './start/running';
import { secureRequest } from './secureRequest';

const usage = 'npm run --silent token -- --list | <person id> [--data DIR]';

/** The bearer token of a person for the API, from the running installation; or why there is none. */
async function tokenOf(id: string, folder: string): Promise<{ token: string } | { refusal: string }> {
  if (!peopleList().some((person) => person.id === id)) {
    return { refusal: `There is no person with the id ${id}. List them: npm run --silent token -- --list` };
  }
  const running = readRunning(folder);
  if (running === undefined) {
    return {
      refusal: `Nothing runs on the data folder ${folder}. Start it with npm start, or name another folder with --data or LOCAL_DATA.`,
    };
  }
  const installation = readInstallation(folder);
  const wish = { route: 'person-token', body: { personId: id, audience: 'api' } } as const;
  const given = await askSignIn(wish, installation, running.addresses, secureRequest(installation.ca));
  if (!given.ok)
    return { refusal: `Sign-in answered ${given.status}. Is everything started? Wait for READY.` };
  return { token: given.accessToken };
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--data');
  const [what, ...more] = args.filter((_argument, index) => at < 0 || (index !== at && index !== at + 1));
  if (what === undefined || more.length > 0) {
    refuse(`Usage: ${usage}`);
  } else if (what === '--list') {
    console.log(JSON.stringify(peopleList(), null, 2));
  } else {
    const answer = await tokenOf(what, dataFolder(args));
    if ('refusal' in answer) refuse(answer.refusal);
    else console.log(answer.token);
  }
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  refuse(`No token. ${error instanceof Error ? error.message : String(error)}`);
});
