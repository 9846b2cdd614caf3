/** What the preview adds to the look of a report: where problems are, and what is pointed at. Nothing of it is published. */
export const frameStyles = `
[data-preview-severity] { --preview-mark: #b58900; }
[data-preview-severity="error"] { --preview-mark: #d1242f; }
[data-preview-severity="notice"] { --preview-mark: #4f7fa3; }
[data-preview-severity]:not(tr), tr[data-preview-severity] > td { box-shadow: 6px 0 0 0 var(--sr-paper, Canvas), 10px 0 0 0 var(--preview-mark); }
[data-preview-commented] { background: color-mix(in srgb, #ffdd57 28%, transparent); }
li[data-preview-place]:focus-visible { outline-offset: -4px; }
[data-preview-marked] { outline: 3px dashed currentColor; outline-offset: 4px; }
::highlight(preview) { background: #ffdd57; color: #14202a; }
`;
