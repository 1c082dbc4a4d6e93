/** The least that a page of ours can be, for the bench of the window: React and Material UI with one line. */
import Button from '@mui/material/Button';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { createElement, Fragment } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  createElement(
    ThemeProvider,
    { theme: createTheme() },
    createElement(Fragment, null, createElement(CssBaseline), createElement(Typography, { variant: 'h1' }, 'VMnet8'), createElement(Button, null, 'Open')),
  ),
);
