/** The NAT wizard: the machine goes out as the host, and is reached through forwards. */
import type { ReactElement } from 'react';
import { useTexts } from '../../words/use-texts.ts';
import { AddressedWizardPages } from '../addressed/addressed-wizard.tsx';
import type { WizardProps } from '../wizard-page.tsx';

export function NatWizard({ view, host, onLeave }: WizardProps): ReactElement {
  const { t } = useTexts();
  return <AddressedWizardPages view={view} host={host} mode="nat" title={t.wizard.natTitle} onLeave={onLeave} />;
}
