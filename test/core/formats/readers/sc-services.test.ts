import { expect, test } from 'vitest';
import { readScServices } from '../../../../src/core/formats/sc-services.ts';

const block = (name: string, state: string, label = 'SERVICE_NAME'): string => `\n${label}: ${name} \n        TYPE               : 10  WIN32_OWN_PROCESS  \n        STATE              : ${state} \n        WIN32_EXIT_CODE    : 1067  (0x42b)\n`;

test('sc query without a name lists every service, with its display name below', () => {
  const text = ['VMnetDHCP', 'VMUSBArbService'].map((name) => block(name, '4  RUNNING').replace(' \n', '\nDISPLAY_NAME: VMware: something\n')).join('');
  expect(readScServices(text)).toEqual({
    services: [
      { name: 'VMnetDHCP', installed: true, state: 'running', startType: null, exitCode: 1067 },
      { name: 'VMUSBArbService', installed: true, state: 'running', startType: null, exitCode: 1067 },
    ],
    complaints: [],
  });
});

test('a service is named by whatever its label is called', () => {
  expect(readScServices(block('VMnetDHCP', '1  STOPPED', 'Имя_службы')).services).toMatchObject([{ name: 'VMnetDHCP', state: 'stopped' }]);
});

test('an option is no name, and without a command a missing service has none', () => {
  expect(readScServices('C:\\>sc query state= all\n[SC] OpenService FAILED 1060:\n\nno\n').services).toMatchObject([{ name: null, installed: false }]);
  expect(readScServices('[SC] OpenService FAILED 1060:\n\nno\n\n[SC] OpenService FAILED 1060:\n\nno\n').services).toHaveLength(2);
  expect(readScServices('[SC] OpenService FAILED 1060:\n\nno\n\n[SC] QueryServiceConfig SUCCESS\n\nSERVICE_NAME: a\n  START_TYPE : 3   DEMAND_START\n').services).toMatchObject([{ installed: false }, { name: 'a', installed: true, startType: 'manual' }]);
});

test('the state of a service whose name was not copied is still told', () => {
  expect(readScServices('        STATE              : 4  RUNNING\n').services).toMatchObject([{ name: null, state: 'running' }]);
});

test('a service that nobody may ask about is complained about, and the others are read', () => {
  const denied = '[SC] OpenService FAILED 5:\n\nAccess is denied.\n';
  expect(readScServices(`${block('VMnetDHCP', '4  RUNNING')}\n${denied}`)).toMatchObject({ services: [{ name: 'VMnetDHCP' }], complaints: [{ severity: 'warning', line: 7, text: '[SC] OpenService FAILED 5:' }] });
  expect(readScServices(denied)).toMatchObject({ services: [], complaints: [{ code: 'unknown-line', severity: 'error', line: 1 }] });
});
