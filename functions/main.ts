import { app, output, type HttpHandler, type HttpMethod } from '@azure/functions';
import { onCaseChanged, onSweep } from './background';
import { getCase, getEvents, postCommand } from './cases';
import { getHealth } from './health';
import { postMessages } from './messages';
import { getOpenApi } from './openapi';
import { postReport } from './reports';
import { readSettings } from './settings';
import { wire } from './wiring';

const queueName = 'changed-cases';
const connection = 'AzureWebJobsStorage';
const settleQueue = output.storageQueue({ queueName, connection });

const settings = readSettings(process.env);
const { edge, settle, bot, graph } = wire(settings);

http('postReport', 'POST', 'reports', postReport(edge, settleQueue));
http('getCase', 'GET', 'cases/{key}', getCase(edge));
http('getEvents', 'GET', 'cases/{key}/events', getEvents(edge));
http('postCommand', 'POST', 'cases/{key}/commands', postCommand(edge, settleQueue));
http('postMessages', 'POST', 'messages', postMessages(bot, settleQueue));
http('getHealth', 'GET', 'health', getHealth(graph, settings.SITE_ID));
http('getOpenApi', 'GET', 'openapi.json', getOpenApi);
app.storageQueue('settleCase', { queueName, connection, handler: onCaseChanged(settle) });
app.timer('sweep', { schedule: '%SWEEP_SCHEDULE%', handler: onSweep(settle) });

/** People's tokens are checked by us, so that a refusal is a problem document; hence `anonymous`. */
function http(name: string, method: HttpMethod, route: string, handler: HttpHandler): void {
  const extraOutputs = method === 'POST' ? [settleQueue] : [];
  app.http(name, { methods: [method], authLevel: 'anonymous', route, handler, extraOutputs });
}
