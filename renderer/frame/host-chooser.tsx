/** Says at all times whose networks these are, and changes to another host. */
import { mdiChevronDown, mdiContentSaveOutline, mdiFlaskOutline, mdiFolderOpenOutline, mdiLaptop, mdiZipBoxOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import type { HostEntry } from '../../src/core/contract/contract.ts';
import type { HostNameKind } from '../../src/core/contract/host-name.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { dateTime } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { hostNameOf } from './host-name.ts';

const icons: Readonly<Record<HostNameKind, string>> = { local: mdiLaptop, sample: mdiFlaskOutline, capture: mdiZipBoxOutline, simulated: mdiFlaskOutline };

export function HostChooser(): ReactElement {
  const { t, language } = useTexts();
  const { host: used, hosts, openDialog } = useWindow();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { host, view } = used.state;
  const { kind, name } = hostNameOf(host, hosts, language, t);
  const note = { local: null, sample: t.frame.simulated, simulated: t.frame.simulatedCopy, capture: view && t.frame.takenAt(dateTime(view.host.readAt, language)) }[kind];
  const close = (): void => setAnchor(null);

  const item = (entry: HostEntry): ReactElement => {
    const one = hostNameOf(entry.host, hosts, language, t);
    return (
      <MenuItem
        key={entry.host}
        selected={entry.host === host}
        title={entry.kind === 'capture' ? entry.host : undefined}
        onClick={() => {
          close();
          used.choose(entry.host);
        }}
        sx={{ gap: 1.25 }}
      >
        <Icon path={icons[entry.kind]} />
        <span>{one.name}</span>
        {entry.kind === 'sample' && <Quiet>{`${t.platforms[entry.platform]} · ${t.frame.simulated}`}</Quiet>}
        {entry.kind === 'capture' && <Quiet>{entry.host}</Quiet>}
      </MenuItem>
    );
  };
  const captures = hosts.filter((entry) => entry.kind === 'capture');
  const samples = hosts.filter((entry) => entry.kind === 'sample');

  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        aria-label={`${t.frame.chooseHost}: ${name}${note === null ? '' : ` ${note}`}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<Icon path={icons[kind]} />}
        endIcon={<Icon path={mdiChevronDown} />}
        sx={{ borderColor: 'divider', minWidth: 0, maxWidth: 460, flex: '0 1 auto', '& .MuiButton-icon': { flex: 'none' } }}
      >
        <Ellipsis>{name}</Ellipsis>{' '}
        {note !== null && <Quiet whole>{note}</Quiet>}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        // In the bar, so that its items lie in a landmark.
        container={anchor?.closest('header') ?? null}
        slotProps={{ paper: { sx: { maxHeight: 480, maxWidth: 560 } } }}
      >
        {hosts.filter((entry) => entry.kind === 'local').map(item)}
        {captures.length > 0 && <Head>{t.frame.captures}</Head>}
        {captures.map(item)}
        <MenuItem
          onClick={() => {
            close();
            openDialog('open-capture');
          }}
          sx={{ gap: 1.25 }}
        >
          <Icon path={mdiFolderOpenOutline} />
          {t.frame.openCapture}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            openDialog('save-capture');
          }}
          sx={{ gap: 1.25 }}
        >
          <Icon path={mdiContentSaveOutline} />
          {t.captures.save}
        </MenuItem>
        {samples.length > 0 && <Divider />}
        {samples.length > 0 && <Head>{t.frame.samples}</Head>}
        {samples.map(item)}
      </Menu>
    </>
  );
}

function Head({ children }: { readonly children: string }): ReactElement {
  return (
    <ListSubheader role="presentation" sx={{ lineHeight: '28px', fontSize: 12, backgroundColor: 'inherit' }}>
      {children}
    </ListSubheader>
  );
}

function Ellipsis({ children }: { readonly children: string }): ReactElement {
  return (
    <Typography component="span" noWrap sx={{ fontWeight: 600, minWidth: 0 }}>
      {children}
    </Typography>
  );
}

/** `whole`: never cut off, because nobody may take a sample for this computer. */
function Quiet({ children, whole = false }: { readonly children: string; readonly whole?: boolean }): ReactElement {
  return (
    <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary', ml: 1, flex: whole ? 'none' : '0 1 auto' }}>
      {children}
    </Typography>
  );
}
