/** What the guest says: what to type in it, where to paste it, and what of it is recognised. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { mdiCheck } from '@mdi/js';
import { useId, type ReactElement } from 'react';
import { longestGuestText, type GuestSeen } from '../../src/core/contract/doctor-schema.ts';
import type { Platform } from '../../src/core/vnet/host-view.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { useWindow } from '../app/window-context.ts';
import { CopyButton } from '../details/copy-button.tsx';
import { Icon } from '../theme/icon.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';

/** One line each, so that one paste brings everything. */
export const guestCommands: readonly { readonly platform: Platform; readonly command: string }[] = [
  { platform: 'windows', command: 'ipconfig /all' },
  { platform: 'linux', command: 'ip addr; ip route; cat /etc/resolv.conf' },
  { platform: 'macos', command: 'ifconfig; netstat -rn; cat /etc/resolv.conf' },
];

export function GuestPaste(): ReactElement {
  const { t, language } = useTexts();
  const { troubleshoot } = useWindow();
  const { question, seen, run } = troubleshoot.state;
  const { guestText } = question;
  const helpId = useId();
  const isTooLong = guestText.length > longestGuestText;
  return (
    <Box component="section" aria-label={t.troubleshoot.guest} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Typography variant="h3" component="h2">
        {t.troubleshoot.guest}
      </Typography>
      <Typography id={helpId} variant="body2" sx={{ color: 'text.secondary' }}>
        {t.troubleshoot.guestHelp}
      </Typography>
      <Box component="ul" sx={{ m: 0, my: 1, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {guestCommands.map(({ platform, command }) => (
          <Box component="li" key={platform} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Box component="code" sx={{ fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' }}>
                {command}
              </Box>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {t.troubleshoot.typeIn(t.platforms[platform])}
              </Typography>
            </Box>
            <CopyButton text={command} label={t.troubleshoot.copy} name={t.troubleshoot.copyFor(t.platforms[platform])} done={t.troubleshoot.copiedFor(t.platforms[platform])} />
          </Box>
        ))}
      </Box>
      <TextField
        multiline
        fullWidth
        minRows={5}
        maxRows={14}
        label={t.troubleshoot.guestField}
        placeholder={t.troubleshoot.guestPlaceholder}
        value={guestText}
        disabled={run.phase === 'running'}
        error={isTooLong}
        onChange={({ target }) => troubleshoot.change({ guestText: target.value })}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', autoCapitalize: 'off', 'aria-describedby': helpId }, inputLabel: { shrink: true } }}
        sx={{ mt: 1, '& textarea': { fontFamily: monospace, fontSize: 12, lineHeight: '18px' } }}
      />
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mt: 0.5 }}>
        <Box component="output" sx={{ flex: 1, minWidth: 0, fontSize: 13, lineHeight: '20px' }}>
          {isTooLong && t.troubleshoot.tooLong(longestGuestText.toLocaleString(language))}
          {!isTooLong && guestText.trim() !== '' && <Seen seen={seen} />}
        </Box>
        {guestText !== '' && (
          <Button color="inherit" disabled={run.phase === 'running'} onClick={() => troubleshoot.change({ guestText: '' })} sx={{ flex: 'none' }}>
            {t.troubleshoot.clear}
          </Button>
        )}
      </Box>
    </Box>
  );
}

export function Seen({ seen }: { readonly seen: GuestSeen | null | 'unread' }): ReactElement | null {
  const { t } = useTexts();
  if (seen === 'unread') return null;
  if (seen === null) return <>{t.troubleshoot.notSeen}</>;
  return (
    <>
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: 600 }}>
        <Icon path={mdiCheck} size={16} sx={{ color: 'success.main' }} />
        {t.troubleshoot.seen}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {seenLines(seen, t).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </>
  );
}

/** More cards than these are a router's, and its own business. */
const mostNics = 8;

export function seenLines({ nics, routes, resolvers, files, manager }: GuestSeen, { troubleshoot: t }: Texts): readonly string[] {
  const cards = nics.slice(0, mostNics).map(({ name, ipv4, gateways, dns }) => {
    const addresses = ipv4.length === 0 ? [t.noAddress] : ipv4.map(({ address, prefix }) => `${address}/${prefix}`);
    const servers = dns === null || dns.length === 0 ? [] : [t.dns(dns.join(' '))];
    return [name, ...addresses, ...gateways.map((one) => t.gateway(one)), ...servers].join(' · ');
  });
  const resolver = resolvers === null ? [] : [resolvers.length === 0 ? t.noDns : t.dns(resolvers.join(' '))];
  return [...cards, ...resolver, ...(routes > 0 ? [t.routes(routes)] : []), ...(files > 0 ? [t.files(files)] : []), ...(manager ? [t.manager] : [])];
}
