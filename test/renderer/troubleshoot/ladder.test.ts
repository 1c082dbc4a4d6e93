import { expect, test } from 'vitest';
import { rungSays } from '../../../renderer/troubleshoot/ladder.tsx';
import { textsIn } from '../../../src/core/text/texts.ts';
import { diagnosisOf } from '../../core/doctor/doctor-case.ts';

const natStopped = { at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' } as const;

test('each rung says its word, what was found, on what a skipped one rests, and what could not be read', async () => {
  const { ladder } = await diagnosisOf({ sample: 'windows-nat', vm: 'Ubuntu 22.04', edits: [natStopped, { at: 'ipconfig', remove: true }] });
  const titles = new Map([['nat-service-stopped', 'It is stopped']]);
  const said = (language: 'en' | 'zh-CN') => new Map(ladder.map((one) => [one.rung, rungSays(one, ladder, titles, textsIn(language))]));
  const en = said('en');
  expect(en.get('config')).toEqual({ word: 'in order', more: [] });
  expect(en.get('services')).toEqual({ word: 'at fault', more: ['It is stopped'] });
  expect(en.get('gateway-and-dns')?.word).toBe('not judged: it rests on “Services”');
  // Through the rung before it.
  expect(en.get('upstream')?.word).toBe('not judged: it rests on “Services”');
  expect(en.get('host-adapters')).toEqual({ word: 'not known', more: ['the host’s adapters could not be read'] });
  expect(said('zh-CN').get('upstream')?.word).toBe('未判断：依赖于“服务”');
});
