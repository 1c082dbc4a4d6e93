/** Material UI's components in our clothes: 14 px, an 8 px grid, flat, no ripples, no motion, one accent colour. */
import { createTheme, type Theme } from '@mui/material/styles';
import { dark, light, type Colours } from './colours.ts';

declare module '@mui/material/styles' {
  interface Theme {
    colours: Colours;
  }
  interface ThemeOptions {
    colours?: Colours;
  }
}

// The system's own Chinese fonts stand behind Inter: none is shipped.
const fontFamily = [
  "'Inter Variable'",
  'system-ui',
  "'PingFang SC'",
  "'Microsoft YaHei UI'",
  "'Noto Sans CJK SC'",
  "'Noto Sans SC'",
  'sans-serif',
].join(', ');

export function themeOf(scheme: 'light' | 'dark'): Theme {
  const colours = scheme === 'light' ? light : dark;
  const focus = { outline: `2px solid ${colours.accent}`, outlineOffset: -2 };
  return createTheme({
    colours,
    palette: {
      mode: scheme,
      // Under the pointer: Material's own shade of the dark accent is too near to the words on it.
      primary: { main: colours.accent, contrastText: colours.onAccent, dark: colours.accentHover },
      error: { main: colours.bad },
      warning: { main: colours.warn },
      success: { main: colours.good },
      background: { default: colours.page, paper: colours.surface },
      text: { primary: colours.text, secondary: colours.quiet },
      divider: colours.border,
    },
    shape: { borderRadius: 6 },
    spacing: 8,
    transitions: { create: () => 'none' },
    typography: {
      fontFamily,
      fontSize: 14,
      h1: { fontSize: 20, fontWeight: 600, lineHeight: '28px' },
      h2: { fontSize: 15, fontWeight: 600, lineHeight: '24px' },
      h3: { fontSize: 13, fontWeight: 600, lineHeight: '20px' },
      body1: { fontSize: 14, lineHeight: '20px' },
      body2: { fontSize: 13, lineHeight: '20px' },
      caption: { fontSize: 12, lineHeight: '16px' },
      button: { textTransform: 'none', fontWeight: 500, fontSize: 14 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          '*:focus-visible': focus,
          '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important' } },
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&:focus-visible': focus } } },
      MuiButton: { defaultProps: { disableElevation: true, size: 'small' }, styleOverrides: { root: { minHeight: 32, paddingInline: 12 } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiPopover: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: { border: `1px solid ${colours.border}`, boxShadow: '0 4px 16px rgb(0 0 0 / 18%)' } } },
      MuiDialog: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: { border: `1px solid ${colours.border}` } } },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 24px 8px' } } },
      MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 32 } } },
      MuiTooltip: { defaultProps: { disableInteractive: true, enterDelay: 500, slotProps: { transition: { timeout: 0 } } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 36, padding: '8px 12px', minWidth: 0 } } },
      MuiOutlinedInput: { styleOverrides: { input: { fontSize: 14, '&::placeholder': { color: colours.quiet, opacity: 1 } }, notchedOutline: { borderColor: colours.strongBorder } } },
    },
  });
}
