import process from 'node:process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { EditorChannel } from './host.ts';

/** Standard input and output of this process as a channel of messages. */
export function openEditorChannel(): EditorChannel {
  // An editor that goes away while it is written to has closed its end, which the reader tells.
  process.stdout.on('error', () => undefined);
  return {
    reader: new StreamMessageReader(process.stdin),
    writer: new StreamMessageWriter(process.stdout),
    close: () => void process.stdin.destroy(),
  };
}
