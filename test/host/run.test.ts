import { expect, test } from 'vitest';
import { run } from '../../src/host/run.ts';

const node = process.execPath;

test('a tool that is not there is absent', async () => {
  expect(await run(['vmnet-no-such-tool'])).toEqual({ code: 'absent' });
});

test('raw bytes, the exit status and the first line of complaint come back', async () => {
  const script = 'process.stdout.write(Buffer.from([0xd2,0xd4,10]));console.error("no such key\\nreally");process.exitCode=3';
  expect(await run([node, '-e', script])).toEqual({
    code: 'done',
    exitCode: 3,
    stdout: Buffer.from([0xd2, 0xd4, 10]),
    complaint: 'no such key',
  });
});

test('arguments reach the tool as they are: no shell reads them', async () => {
  const argument = '$(touch /tmp/x) `id` "; & | \' *';
  const outcome = await run([node, '-e', 'process.stdout.write(process.argv[1])', argument]);
  expect(outcome.code === 'done' && outcome.stdout.toString()).toBe(argument);
});

test('tools are asked in English', async () => {
  const outcome = await run([node, '-p', 'process.env.LC_ALL + process.env.LANG']);
  expect(outcome.code === 'done' && outcome.stdout.toString()).toBe('CC\n');
});

test('a tool that never ends is ended', async () => {
  expect(await run([node, '-e', 'setInterval(()=>{},1000)'], { timeout: 300 })).toEqual({ code: 'timed-out', detail: '300 ms' });
});

test('a tool that ignores the request to end is killed', async () => {
  const stubborn = 'process.on("SIGTERM",()=>{});setInterval(()=>{},1000)';
  expect(await run([node, '-e', stubborn], { timeout: 300 })).toMatchObject({ code: 'timed-out' });
});

test('a child that outlives its tool and holds its output open is not waited for', async () => {
  const leavesDaemon = ['sh', '-c', 'echo started; sleep 30 & exit 0'];
  expect(await run(leavesDaemon)).toMatchObject({ code: 'done', exitCode: 0, stdout: Buffer.from('started\n') });
});

test('a tool that is ended is not waited for through its children', async () => {
  expect(await run(['sh', '-c', 'sleep 30 & exec sleep 30'], { timeout: 300 })).toMatchObject({ code: 'timed-out' });
});

test('a tool that prints without end is stopped', async () => {
  expect(await run(['yes'], { limit: 1_000_000 })).toEqual({ code: 'too-much', detail: 'over 1000000 bytes' });
});

test('a tool that dies of a signal has failed', async () => {
  expect(await run([node, '-e', 'process.kill(process.pid,"SIGKILL")'])).toEqual({ code: 'failed', detail: 'SIGKILL' });
});

test('a file that cannot be executed has failed, and is not absent', async () => {
  expect(await run(['/etc/passwd'])).toEqual({ code: 'failed', detail: 'EACCES' });
});

test('a tool that waits for input gets none', async () => {
  const outcome = await run([node, '-e', 'process.stdin.resume().on("end",()=>console.log("end"))']);
  expect(outcome.code === 'done' && outcome.stdout.toString()).toBe('end\n');
});
