import { expect, test } from 'vitest';
import { doctorReport } from '../../../src/core/text/findings/doctor-report.ts';
import { guestCases } from './cases/guest.ts';
import { hostCases } from './cases/host.ts';
import { probeCases } from './cases/probe.ts';
import { diagnosisOf } from './doctor-case.ts';

// What every tutorial begins with, and what destroys set-ups.
const harmful = /restore (?:the )?defaults|(?:turn|switch) (?:the |your )?firewall off|disable (?:the |your )?firewall|还原默认|(?<!不要)关闭防火墙/i;

test.each([...hostCases, ...guestCases, ...probeCases])('$code, $story: said in both languages, and nothing harmful is proposed', async (one) => {
  const diagnosis = await diagnosisOf(one);
  for (const language of ['en', 'zh-CN'] as const) {
    const [first] = doctorReport(diagnosis, language).findings;
    const words = [first?.title ?? '', first?.explanation ?? '', first?.fix.summary ?? ''];
    expect(words.filter((text) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text))).toEqual([]);
    expect(words.filter((text) => harmful.test(text))).toEqual([]);
    expect(words.every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(language === 'zh-CN');
    expect(first?.fix.summary).toMatch(language === 'en' ? /[.)]$/ : /[。）]$/);
  }
});
