import { expect, test } from 'vitest';
import { readPersistentRoutes } from '../../../src/core/formats/persistent-routes.ts';
import { readRoutePrint } from '../../../src/core/formats/route-print.ts';

const active = '          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.23     25\r\n      192.168.1.0    255.255.255.0         On-link      192.168.1.23    281\r\n';

test.each([
  ['English, a number', 'Persistent Routes:\r\n  Network Address          Netmask  Gateway Address  Metric\r\n', '1'],
  ['English, the default', 'Persistent Routes:\r\n', 'Default'],
  ['Chinese', '永久路由:\r\n  网络地址          网络掩码  网关地址  跃点数\r\n', '默认'],
  ['French, in two words', 'Itinéraires persistants :\r\n', 'Par défaut'],
  ['Russian', 'Постоянные маршруты:\r\n', 'По умолчанию'],
])('%s: a persistent route is read with its line, and is not an active one', (_, heading, metric) => {
  const text = `${active}${heading}        10.20.0.0      255.255.0.0    192.168.1.254  ${metric}\r\n`;
  const line = text.split('\r\n').length - 1;
  expect(readPersistentRoutes(text)).toEqual([{ destination: '10.20.0.0/16', gateway: '192.168.1.254', line }]);
  expect(readRoutePrint(text).routes.map(({ destination }) => destination)).toEqual(['0.0.0.0/0', '192.168.1.0/24']);
});

test('active routes, “none” and half a row are no persistent routes', () => {
  expect(readPersistentRoutes(active)).toEqual([]);
  expect(readPersistentRoutes('Persistent Routes:\r\n  None\r\n')).toEqual([]);
  expect(readPersistentRoutes('  10.20.0.0  255.255.0.0  192.168.1.254\r\n  10.20.0.0  255.0.255.0  192.168.1.254  1\r\n')).toEqual([]);
});
