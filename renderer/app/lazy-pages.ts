/** The pages that nobody sees first: what they are made of is no part of what the window starts with. */
import { lazyPage } from './lazy-page.tsx';

export const FindingsPage = lazyPage(async () => (await import('../findings/findings-page.tsx')).FindingsPage);
export const HistoryPage = lazyPage(async () => (await import('../history/history-page.tsx')).HistoryPage);
export const LearnPage = lazyPage(async () => (await import('../learn/learn-page.tsx')).LearnPage);
export const MachinesPage = lazyPage(async () => (await import('../machines/machines-page.tsx')).MachinesPage);
export const NetworksPage = lazyPage(async () => (await import('../networks/networks-page.tsx')).NetworksPage);
export const PastePage = lazyPage(async () => (await import('../paste/paste-page.tsx')).PastePage);
export const PolicyPage = lazyPage(async () => (await import('../policy/policy-page.tsx')).PolicyPage);
export const ReviewPage = lazyPage(async () => (await import('../review/review-page.tsx')).ReviewPage);
export const SettingsPage = lazyPage(async () => (await import('../settings/settings-page.tsx')).SettingsPage);
export const TroubleshootPage = lazyPage(async () => (await import('../troubleshoot/troubleshoot-page.tsx')).TroubleshootPage);
export const WelcomePage = lazyPage(async () => (await import('../welcome/welcome-page.tsx')).WelcomePage);
export const WizardPage = lazyPage(async () => (await import('../wizards/wizard-page.tsx')).WizardPage);
