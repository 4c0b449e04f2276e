import { AppManifestUtils, type TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pixelsOf } from '../png';

const folder = join(__dirname, '../../teams-app');
const manifest = JSON.parse(
  readFileSync(join(folder, 'manifest.json'), 'utf8'),
) as TeamsManifestV1D25.TeamsManifestV1D25;

test('Microsoft’s own schema accepts the Teams manifest', async () => {
  expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
});

test('the icons that it names have the sizes that Teams demands', () => {
  expect(pixelsOf(join(folder, manifest.icons.color))).toEqual({ width: 192, height: 192 });
  expect(pixelsOf(join(folder, manifest.icons.outline))).toEqual({ width: 32, height: 32 });
});

test('every text that people see has its English', () => {
  const [english] = manifest.localizationInfo?.additionalLanguages ?? [];
  const texts = JSON.parse(readFileSync(join(folder, english?.file ?? ''), 'utf8')) as Record<string, string>;
  const named = ['name.short', 'name.full', 'description.short', 'description.full'];
  expect(Object.keys(texts).filter((name) => name !== '$schema')).toEqual(named);
});

test('the bot is for personal chats only: a channel never shows case content', () => {
  expect(manifest.bots?.map(({ scopes }) => scopes)).toEqual([['personal']]);
});
