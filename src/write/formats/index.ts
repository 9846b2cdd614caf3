import type { Format } from '../format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { pdf } from './pdf.ts';

/** Every format, in help order. */
export const formats: readonly Format[] = [html, pdf, json];
