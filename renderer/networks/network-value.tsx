/** A text field of the open network. */
import type { ReactElement } from 'react';
import type { NetworkField, TextField } from '../../src/core/wizard/network/draft.ts';
import { ValueField } from '../wizards/frame/value-field.tsx';
import type { OpenNetwork } from './use-editor.ts';

interface Props {
  readonly network: OpenNetwork;
  readonly field: TextField;
  readonly label: string;
  /** Where the value comes from. */
  readonly from: string;
  /** Why nothing can be typed; null: it can. */
  readonly fixed?: string | null;
  readonly words?: boolean;
  readonly width?: number;
}

export function NetworkValue({ network, field, label, from, fixed = null, words = false, width = 220 }: Props): ReactElement {
  const { filled, setField, take, faultOf, warningOf } = network;
  const at: NetworkField = field;
  return (
    <ValueField
      label={label}
      value={filled.shown[field]}
      typed={filled.draft.texts[field] !== undefined}
      from={from}
      fault={faultOf(at)}
      warning={warningOf(at)}
      onSet={(text) => setField(at, text)}
      onTake={(right) => take(at, right)}
      fixed={fixed}
      words={words}
      width={width}
    />
  );
}
