/** What the window is for, in three pictures with their texts, and the ways on from there. */
import { mdiArrowRight, mdiFlaskOutline, mdiThemeLightDark, mdiTranslate } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import type { HostEntry } from '../../src/core/contract/contract.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { LanguageChoice, ThemeChoice } from '../settings/choice.tsx';
import { Icon } from '../theme/icon.tsx';
import { modeShapes } from '../theme/shapes.ts';
import { wizardModes } from '../wizards/use-wizards.ts';
import { useTexts } from '../words/use-texts.ts';
import { CausePicture, ChangePicture, NetworksPicture } from './pictures.tsx';

/** `from`: the page that it was opened from; null: the window's first. */
export function WelcomePage({ from }: { readonly from: string | null }): ReactElement {
  const { t } = useTexts();
  const { host, hosts, openPage } = useWindow();
  const onward = useRef<HTMLButtonElement>(null);
  const { welcome } = t;
  const sample = sampleFor(hosts);
  const show = (which: string): void => {
    host.choose(which);
    openPage('overview');
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || target?.closest('[role="dialog"], [role="menu"], input') !== null) return;
    if (event.key === 'Escape') openPage(from === 'learn' || from === 'settings' ? from : 'overview');
    // On a button it does what the button says.
    if (event.key === 'Enter' && target.closest('a, button') === null) show('local');
  });
  useEffect(() => {
    onward.current?.focus();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const pictures = [
    { title: welcome.networksTitle, text: welcome.networksText, picture: <NetworksPicture /> },
    { title: welcome.changeTitle, text: welcome.changeText, picture: <ChangePicture /> },
    { title: welcome.causeTitle, text: welcome.causeText, picture: <CausePicture /> },
  ];
  const wizards = { bridged: t.wizard.bridged, nat: t.wizard.nat, 'host-only': t.wizard.hostOnly };
  return (
    <Box sx={{ height: '100%', overflowY: 'auto', px: 3, py: 2, boxSizing: 'border-box', display: 'grid', alignContent: 'safe center' }}>
      <Box sx={{ maxWidth: 1200, mx: 'auto', width: '100%' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
          <div>
            <Typography variant="h1">{welcome.title}</Typography>
            <Typography sx={{ color: 'text.secondary' }}>{welcome.intro}</Typography>
          </div>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, '& > svg': { color: 'text.secondary' } }}>
            <Icon path={mdiTranslate} />
            <LanguageChoice />
            <Icon path={mdiThemeLightDark} sx={{ ml: 1 }} />
            <ThemeChoice />
          </Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))', mb: 2 }}>
          {pictures.map(({ title, text, picture }) => (
            <Box key={title} component="figure" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper' }}>
              {picture}
              <figcaption>
                <Typography variant="h2" sx={{ mt: 1 }}>
                  {title}
                </Typography>
                <Typography variant="body2">{text}</Typography>
              </figcaption>
            </Box>
          ))}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button ref={onward} variant="contained" endIcon={<Icon path={mdiArrowRight} />} onClick={() => show('local')}>
              {welcome.showNetworks}
            </Button>
            {sample !== undefined && (
              <Button variant="outlined" startIcon={<Icon path={mdiFlaskOutline} />} onClick={() => show(sample.host)}>
                {welcome.sampleFirst}
              </Button>
            )}
          </Box>
          <Box component="nav" aria-label={t.wizard.ways} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Typography component="span" variant="body2">
              {welcome.orWizard}
            </Typography>
            {wizardModes.map((mode) => (
              <Button key={mode} color="inherit" variant="outlined" href={addressOf('overview', mode)} startIcon={<Icon path={modeShapes[mode]} sx={{ color: (theme) => theme.colours.modes[mode] }} />} sx={{ borderColor: 'divider' }}>
                {wizards[mode]}
              </Button>
            ))}
          </Box>
        </Box>
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
          {welcome.keys}
        </Typography>
      </Box>
    </Box>
  );
}

/** The first one like this computer, with networks in it. */
function sampleFor(hosts: readonly HostEntry[]): HostEntry | undefined {
  const samples = hosts.filter((entry) => entry.kind === 'sample' && entry.host !== 'sample:no-vmware');
  const here = hosts.find((entry) => entry.kind === 'local');
  return samples.find((entry) => entry.kind === 'sample' && here?.kind === 'local' && entry.platform === here.platform) ?? samples[0];
}
